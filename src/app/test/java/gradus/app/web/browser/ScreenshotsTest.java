package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gradus.app.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the product as somebody sees it who has used it for a while, with the real exercises and the real judge: in
 * {@code target/screenshots}, for whoever changes how it looks.
 */
class ScreenshotsTest {

    private static final List<String> SOLVED = List.of(
            "sigmoid-forward",
            "vector-norms",
            "numerical-gradient",
            "matrix-basics",
            "relu-layer",
            "log-sum-exp",
            "softmax-forward",
            "conv-output-dims",
            "sgd-momentum",
            "train-val-test-split",
            "mini-batch-iterator",
            "gaussian-xavier-init");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        site = Site.real(folder);
        List<Submission> handedIn = new ArrayList<>();
        for (String slug : SOLVED) {
            handedIn.add(handIn(slug, "reference"));
        }
        handedIn.add(handIn("cross-entropy-and-kl", "wrong/" + firstWrong("cross-entropy-and-kl")));
        handedIn.forEach(submission -> Waiting.forVerdict(site.wiring().submissions(), submission.id()));
    }

    private static Submission handIn(String slug, String solution) throws IOException {
        var exercise = site.wiring().catalogue().find(slug).orElseThrow();
        return site.wiring().submissions().submit("local", exercise, source(slug, solution, exercise.solutionName()));
    }

    private static String source(String slug, String solution, String name) throws IOException {
        return Files.readString(Site.HOME.resolve("reference-solutions/%s/%s/%s.java".formatted(slug, solution, name)));
    }

    private static String firstWrong(String slug) throws IOException {
        try (var folders = Files.list(Site.HOME.resolve("reference-solutions/%s/wrong".formatted(slug)))) {
            return folders.map(wrong -> wrong.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "light, en-GB, LIGHT, 1280, 860",
        "dark, en-GB, DARK, 1280, 860",
        "phone, en-GB, LIGHT, 390, 844",
        "chinese, zh-CN, LIGHT, 1280, 860"
    })
    void pages_havePictures(String name, String locale, ColorScheme scheme, int width, int height) throws IOException {
        try (Tab tab = Tab.open(
                site, Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, height))) {
            for (String path : List.of(
                    "home:/",
                    "map:/map",
                    "map-lenet:/map?track=lenet",
                    "engine:/engine",
                    "progress:/progress",
                    "review:/review",
                    "locked:/exercises/adam")) {
                String[] parts = path.split(":", 2);
                Page page = tab.go(parts[1]);
                assertThat(page.locator("h1")).hasCount(1);
                picture(tab, "%s-%s".formatted(parts[0], name));
            }
            exercise(tab, name);
        }
    }

    private static void exercise(Tab tab, String name) throws IOException {
        tab.exercise("sigmoid-backward");
        picture(tab, "exercise-before-" + name);
        verdict(tab, "wrong/plus-sign", "wrong");
        picture(tab, "exercise-failed-" + name);
        verdict(tab, "reference", "accepted");
        picture(tab, "exercise-accepted-" + name);
    }

    private static void verdict(Tab tab, String solution, String kind) throws IOException {
        String source = source("sigmoid-backward", solution, "SigmoidBackward");
        Locator code = tab.page().locator("#tab-code");
        if (code.isVisible()) {
            code.click();
        }
        tab.write(source);
        tab.page().keyboard().press("ControlOrMeta+Shift+Enter");
        assertThat(tab.verdict()).hasAttribute("data-kind", Pattern.compile(kind));
    }

    /** Takes what fits into the window, once letters and drawings are there. */
    private static void picture(Tab tab, String name) {
        Page page = tab.page();
        page.waitForFunction("() => document.querySelector('[data-canvas]:not(:has(canvas))') === null");
        page.evaluate("() => document.fonts.ready.then(() => new Promise((next) => requestAnimationFrame(next)))");
        tab.assertNoHorizontalScroll();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Test
    void firstVisit_hasAPicture(@TempDir Path fresh) throws IOException {
        try (Site empty = Site.madeUp(fresh, new ScriptedGrader());
                Tab tab = Tab.desktop(empty)) {
            tab.go("/");
            assertThat(tab.page().locator(".next-step")).isVisible();
            picture(tab, "first-visit");
        }
    }
}
