package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import gradus.app.Eventually;
import gradus.app.Verdicts;
import gradus.app.health.Canary;
import gradus.app.health.Health;
import gradus.app.submission.GradingGate;
import gradus.app.web.RawHttp;
import gradus.judge.box.Finding;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers, operators and programs are told about the grader: when all is well, and when it is not. */
class StatusTest {

    private static final List<Finding> HELD = List.of(
            new Finding("JDK", Finding.Status.HELD, "17 in /usr/lib/jvm/secret-path"),
            new Finding("control groups", Finding.Status.NOT_AVAILABLE, "not writable"));

    @TempDir
    private Path folder;

    /** Opens a site whose canary is wrong by nature; {@code verdict} is what it gets. */
    private Site site(String sandbox, Set<Canary> canaries, @Nullable Verdict verdict) throws IOException {
        return Site.madeUp(
                folder, new ScriptedGrader(), new Health.Grader(sandbox, () -> HELD, canaries, (source, seed) -> {
                    if (verdict == null) {
                        throw new GraderFault("made up");
                    }
                    return verdict;
                }));
    }

    private static void await(Site site, GradingGate.State state) throws InterruptedException {
        Eventually.await(
                "grading " + state, () -> site.wiring().health().report().grading() == state);
    }

    private static String metrics(Site site) {
        return new RawHttp(URI.create(site.origin()).getPort()).get("/metrics").body();
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                .click();
    }

    @Test
    void status_whenAllIsWell_saysSo_inBothLanguagesAndThemes_withoutSecrets() throws Exception {
        try (Site site = site("bubblewrap", Set.of(Canary.GOOD), Verdicts.accepted(1))) {
            await(site, GradingGate.State.OPEN);
            Eventually.await(
                    "the canary",
                    () -> !site.wiring().health().report().canaries().isEmpty());
            try (Tab tab = Tab.desktop(site)) {
                Page page = tab.exercise("double-it");
                tab.write(EditorTest.source("return x / 2;"));
                submit(page);
                tab.verdict().waitFor();
                tab.go("/")
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Status"))
                        .click();
                assertThat(page.locator("[data-grading=open]"))
                        .hasText("Grading works: what is submitted is graded at once.");
                assertThat(page.locator("[data-canary=good]")).hasAttribute("data-result", "right");
                assertThat(page.locator("main")).containsText("Not right yet");
                assertThat(page.locator(".unsafe")).hasCount(0);
                assertThat(page.content()).doesNotContain("secret-path");
                tab.assertAccessible();
            }
            try (Tab tab = Tab.open(
                    site,
                    Tab.options()
                            .setLocale("zh-CN")
                            .setColorScheme(ColorScheme.DARK)
                            .setViewportSize(360, 800))) {
                assertThat(tab.go("/status").locator("h1")).hasText("运行状态");
                tab.assertAccessible();
                tab.assertNoHorizontalScroll();
            }
            assertThat(metrics(site).lines())
                    .contains(
                            "gradus_grading_state{state=\"open\"} 1.0",
                            "gradus_grading_state{state=\"stopped\"} 0.0",
                            "gradus_self_test_holds 1.0",
                            "gradus_canary_state{canary=\"good\",state=\"right\"} 1.0",
                            "gradus_canary_state{canary=\"good\",state=\"flipped\"} 0.0",
                            "gradus_submissions_waiting 0.0",
                            "gradus_grader_faults_total 0.0",
                            "gradus_verdicts_total{kind=\"wrong\",tests=\"hidden\"} 1.0",
                            "gradus_grading_seconds_count{phase=\"total\"} 1",
                            "gradus_grading_seconds_bucket{phase=\"total\",le=\"+Inf\"} 1")
                    .noneMatch(line -> line.contains("secret-path"))
                    .anyMatch(line -> line.startsWith("gradus_build_info{"))
                    .anyMatch(line -> line.startsWith("gradus_jvm_memory_used_bytes{area=\"heap\"}"));
        }
    }

    @Test
    void flippedCanary_raisesTheAlarm_andWhoWaitsIsToldWhy() throws Exception {
        try (Site site = site("bubblewrap", Set.of(Canary.EVIL), Verdicts.accepted(1))) {
            await(site, GradingGate.State.STOPPED);
            try (Tab tab = Tab.desktop(site)) {
                tab.expectComplaint("503");
                Page page = tab.go("/status");
                assertThat(page.locator("[role=alert]")).containsText("Alarm: grading is stopped.");
                assertThat(page.locator("[data-canary=evil]")).hasAttribute("data-result", "flipped");
                tab.assertAccessible();

                tab.exercise("double-it");
                tab.write(EditorTest.source("return 2 * x;"));
                submit(page);
                assertThat(page.locator(".results .callout"))
                        .containsText("Your submission is stored and will be graded");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run"))
                        .click();
                assertThat(page.locator(".results .callout"))
                        .containsText("Grading is stopped until somebody has looked");
                tab.assertAccessible();
            }
            var stored = site.wiring().submissions().history("local", "double-it");
            assertThat(stored).hasSize(1);
            assertThat(stored.get(0).waiting()).isTrue();
            try (Tab tab = Tab.open(site, Tab.options().setLocale("zh-CN"))) {
                assertThat(tab.go("/submissions/" + stored.get(0).id()).locator("[data-waiting]"))
                        .hasText("评分已停止，需要管理员检查评分系统。你的提交已保存，之后会评分，不必在这里等待。");
                tab.assertAccessible();
            }
            assertThat(metrics(site).lines())
                    .contains(
                            "gradus_grading_state{state=\"stopped\"} 1.0",
                            "gradus_canary_state{canary=\"evil\",state=\"flipped\"} 1.0",
                            "gradus_submissions_waiting 1.0");
        }
    }

    @Test
    void canaryThatCanNotBeGraded_pausesGrading() throws Exception {
        try (Site site = site("bubblewrap", Set.of(Canary.GOOD), null)) {
            await(site, GradingGate.State.PAUSED);
            try (Tab tab = Tab.desktop(site)) {
                assertThat(tab.go("/status").locator("[data-grading=paused]")).containsText("goes on by itself");
                tab.assertAccessible();
            }
        }
    }

    @Test
    void noSandbox_isSaidOnEveryPage() throws Exception {
        try (Site site = site("none", Set.of(), null);
                Tab tab = Tab.open(site, Tab.options().setViewportSize(360, 800))) {
            tab.expectComplaint("404");
            for (String path : List.of("/", "/exercises/double-it", "/progress", "/status", "/no/such/page")) {
                assertThat(tab.go(path).locator(".unsafe")).containsText("No sandbox");
                tab.assertAccessible();
                tab.assertNoHorizontalScroll();
            }
        }
    }
}
