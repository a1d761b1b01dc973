package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import gradus.app.ChangingGrader;
import gradus.app.Wiring;
import gradus.app.catalogue.Exercise;
import gradus.app.regrade.Plan;
import gradus.app.submission.Submission;
import gradus.app.web.RawHttp;
import gradus.wire.verdict.VerdictKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's way through a regrading, and what the learner sees of it. */
class RegradeTest {

    private static final String PAGE = "/instructor/regrade/double-it";

    @TempDir
    private Path folder;

    private final ChangingGrader grader = new ChangingGrader();
    private String early = "";
    private String late = "";

    /** Submits to a site, whose tests then change. */
    @BeforeEach
    void submitAndChange() throws Exception {
        try (Site site = Site.madeUp(folder, grader)) {
            early = submit(site, "early");
            late = submit(site, "late");
            submit(site, "right");
        }
        changeTests("int changed;");
        grader.change(true);
    }

    private static String submit(Site site, String source) {
        Exercise exercise = site.wiring().catalogue().find("double-it").orElseThrow();
        Submission submission = site.wiring().submissions().submit("local", exercise, source);
        Waiting.forVerdict(site.wiring().submissions(), submission.id());
        return submission.id();
    }

    private void changeTests(String addition) throws IOException {
        Path file = folder.resolve("home/exercises/double-it/hidden-tests/HiddenTest.java");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{ " + addition));
    }

    private Site reopened() {
        return new Site(Wiring.open(folder.resolve("home"), folder.resolve("data"), grader));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static VerdictKind kind(Site site, String id) {
        return Objects.requireNonNull(
                        site.wiring().submissions().find(id).orElseThrow().verdict())
                .kind();
    }

    @Test
    void instructor_readsAppliesAndUndoes_withTheKeyboardAlone() throws Exception {
        try (Site site = reopened();
                Tab tab = Tab.desktop(site)) {
            Page page = tab.go(PAGE);
            assertThat(page.locator("[data-outdated]")).hasText("Submissions with a verdict from earlier tests: 3.");
            tab.assertAccessible();
            grader.hold();
            button(page, "Start a dry run").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("progress")).isVisible();
            assertThat(button(page, "Apply")).hasCount(0);
            tab.assertAccessible();
            grader.release(1_000);

            assertThat(page.locator("[data-state=ready]")).isVisible();
            assertThat(page.locator("[role=status]")).hasText("Done. Nothing is changed yet.");
            assertThat(page.locator("[data-up]")).hasText("1");
            assertThat(page.locator("[data-down]")).hasText("1");
            Locator down = page.locator("tr[data-submission='%s']".formatted(early));
            assertThat(down).containsText("Worse");
            assertThat(down).containsText("Accepted (5/5)");
            assertThat(down).containsText("Passed → Failed");
            tab.assertAccessible();
            assertThat(kind(site, early)).isEqualTo(VerdictKind.ACCEPTED);

            button(page, "Apply").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-state=applied]")).isVisible();
            assertThat(page.locator("tr[data-submission='%s']".formatted(late))).hasAttribute("data-move", "applied");
            assertThat(page.locator("tr[data-submission='%s']".formatted(early)))
                    .hasAttribute("data-move", "withheld");
            assertThat(page.locator("tr[data-action=withhold]")).hasCount(1);
            assertThat(kind(site, early)).isEqualTo(VerdictKind.ACCEPTED);
            assertThat(kind(site, late)).isEqualTo(VerdictKind.ACCEPTED);
            tab.assertAccessible();

            tab.go("/submissions/" + late);
            assertThat(page.locator("[data-regraded=up]")).containsText("Earlier verdict: Not right yet (2/5).");
            tab.assertAccessible();
            tab.go("/submissions/" + early);
            assertThat(page.locator("[data-regraded]")).hasCount(0);

            button(tab.go(PAGE), "Undo").click();
            assertThat(page.locator("[data-state=undone]")).isVisible();
            assertThat(page.locator("tr[data-action=restore]")).hasCount(2);
            assertThat(kind(site, late)).isEqualTo(VerdictKind.WRONG);
        }
    }

    @Test
    void whoGoesDown_doesSoOnlyIfTicked_andIsTold_inChinese_onAPhone_inTheDark() throws Exception {
        try (Site site = reopened();
                Tab tab = Tab.open(
                        site,
                        Tab.options()
                                .setLocale("zh-CN")
                                .setColorScheme(ColorScheme.DARK)
                                .setViewportSize(360, 800))) {
            Page page = tab.go(PAGE);
            button(page, "开始试评").click();
            assertThat(page.locator("[data-state=ready]")).isVisible();
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();
            page.getByText("变差的结果也一并应用（1 次提交）").click();
            button(page, "应用").click();
            assertThat(page.locator("[data-state=applied]")).isVisible();
            assertThat(page.locator("tr[data-action=apply]")).containsText("包括变差的结果");
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();

            tab.go("/submissions/" + early);
            assertThat(page.locator("[data-regraded=down]")).containsText("测试有改动，本次提交已重新评分。原来的结果：通过（5/5）。");
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();
            assertThat(tab.go("/progress").locator("tr[data-slug=double-it]")).containsText("已通过");
        }
    }

    @Test
    void stepThatIsRefused_saysWhyOnThePage() throws Exception {
        Plan plan;
        try (Site site = reopened()) {
            plan = site.wiring().regrading().plan("double-it", "local");
        }
        changeTests("int again;");
        try (Site site = reopened();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("409");
            Page page = tab.go(PAGE + "?plan=" + plan.id());
            // either its end was in time, or it has come to nothing: both can not be applied
            page.evaluate(
                    "address => { const form = document.createElement('form'); form.method = 'post';"
                            + " form.action = address; document.body.append(form); form.submit(); }",
                    PAGE + "/plans/" + plan.id() + "/apply");
            assertThat(page.locator("[data-refusal]")).isVisible();
            tab.assertAccessible();
            RawHttp http = new RawHttp(URI.create(site.origin()).getPort());
            assertThat(http.get(PAGE + "?plan=nope").status()).isEqualTo(404);
            assertThat(http.get("/instructor/regrade/nope").status()).isEqualTo(404);
            assertThat(http.request("POST", PAGE + "/plans")
                            .header("Origin", "http://evil.example")
                            .body(new byte[0])
                            .send()
                            .status())
                    .isEqualTo(403);
            assertThat(site.wiring().regrading().plans("double-it")).hasSize(1);
        }
    }

    @Test
    void page_withoutScripts_worksToo() throws Exception {
        try (Site site = reopened();
                Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go(PAGE);
            button(page, "Start a dry run").click();
            assertThat(page.locator("[data-state=ready]")).isVisible();
            button(page, "Apply").click();
            assertThat(page.locator("[data-state=applied]")).isVisible();
        }
    }
}
