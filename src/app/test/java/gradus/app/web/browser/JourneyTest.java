package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import gradus.app.catalogue.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner's way through a real exercise, graded by the real judge. */
class JourneyTest {

    private static final String SLUG = "sigmoid-backward";
    private static final Path SOLUTIONS =
            Site.HOME.resolve("reference-solutions").resolve(SLUG);

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.real(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, plus-sign", "zh-CN, activates-again"})
    void wrongSolution_isToldItsMisconceptionByName(String locale, String misconception) throws IOException {
        try (Tab tab = Tab.open(site, Tab.options().setLocale(locale))) {
            tab.exercise(SLUG);
            tab.write(Files.readString(SOLUTIONS.resolve("wrong/%s/SigmoidBackward.java".formatted(misconception))));
            tab.page().keyboard().press("ControlOrMeta+Shift+Enter");

            assertThat(tab.verdict()).hasAttribute("data-kind", "wrong");
            assertThat(tab.verdict().locator(".misconception h3")).hasText(name(misconception, locale.substring(0, 2)));
            tab.assertAccessible();
        }
    }

    @Test
    void referenceSolution_isAcceptedAndChangesTheProgress() throws IOException {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise(SLUG);
            tab.write(Files.readString(SOLUTIONS.resolve("reference/SigmoidBackward.java")));
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(tab.verdict().locator("h2")).hasText("All visible tests pass");
            page.keyboard().press("ControlOrMeta+Shift+Enter");
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");

            tab.verdict().getByText("editorial").click();
            assertThat(page.locator(".statement .katex").first()).isVisible();
            tab.assertAccessible();

            tab.go("/progress");
            assertThat(page.locator("[data-slug=%s]".formatted(SLUG))).containsText("Solved");
            assertThat(page.locator("[data-slug=%s]".formatted(SLUG))).containsText("12/12");
        }
    }

    @Test
    void compileError_isMarkedOnItsLineByTheRealCompiler() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise(SLUG);
            tab.write(tab.text().replaceFirst("throw new [^;]*;", "return oops;"));
            page.keyboard().press("ControlOrMeta+Enter");

            assertThat(tab.verdict()).hasAttribute("data-kind", "compile_error");
            assertThat(tab.verdict()).containsText("cannot find symbol");
            assertThat(page.locator(".cm-lintRange-error")).hasText("oops");
            assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB", "zh-CN"})
    void everyRealExercise_hasFormulasThatCanBeRead_andIsAccessible(String locale) {
        try (Tab tab = Tab.open(site, Tab.options().setLocale(locale))) {
            List<Exercise> exercises = site.wiring().catalogue().all();
            for (int i = 0; i < exercises.size(); i++) {
                Page page = tab.go("/exercises/" + exercises.get(i).slug() + "?anyway=1");
                assertThat(page.locator(".statement .katex").first()).isVisible();
                assertThat(page.locator(".statement .math:not([data-tex])")).hasCount(0);
                assertThat(page.locator(".math.failed")).hasCount(0);
                // axe-core takes a second for a page, and what it can find in a statement differs little: each sixth,
                // others in
                // the other language; the rest of the page is the same for all, and looked at elsewhere
                if (i % 6 == (locale.startsWith("zh") ? 3 : 0)) {
                    tab.assertAccessible(".brief");
                }
            }
        }
    }

    /** Returns the misconception's name as its file has it, in a line such as {@code name: {en: "…", zh: "…"}}. */
    private static String name(String misconception, String language) throws IOException {
        String yaml = Files.readString(SOLUTIONS.resolve("wrong/%s/misconception.yaml".formatted(misconception)));
        var name = Pattern.compile("(?s)name:.*?\\b%s: \"([^\"]*)\"".formatted(language))
                .matcher(yaml);
        if (!name.find()) {
            throw new IllegalStateException("no name in " + yaml);
        }
        return name.group(1);
    }
}
