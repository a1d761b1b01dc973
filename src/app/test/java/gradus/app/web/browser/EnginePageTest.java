package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The learner's engine in the browser. Of the exercises, two need "Double it". */
class EnginePageTest {

    private static final String PLAN = """
            parts:
              - id: data
                stage: start
                name: {en: "Data", zh: "数据"}
                about: {en: "Serves batches.", zh: "送出批次。"}
                pieces: [{slug: double-it, role: {en: "where it begins", zh: "一切从这里开始"}}]
              - id: layers
                stage: forward
                name: {en: "Layers", zh: "层"}
                about: {en: "Mix all inputs.", zh: "混合所有输入。"}
                pieces: [{slug: row-means}]
            """;

    @TempDir
    private Path folder;

    private final ScriptedGrader grader = new ScriptedGrader();

    private Site open() throws IOException {
        Site.madeUp(folder, grader).close();
        Files.writeString(folder.resolve("home/exercises/engine.yaml"), PLAN);
        return Site.again(folder, grader, 0);
    }

    /** Opens the site after the tests of {@code slug} have changed. */
    private Site openAfterChange(String slug) throws IOException {
        Path tests = folder.resolve("home/exercises").resolve(slug).resolve("hidden-tests/HiddenTest.java");
        Files.writeString(tests, Files.readString(tests) + "// stricter\n");
        return Site.again(folder, grader, 0);
    }

    private static Locator piece(Page page, String slug) {
        return page.locator("#" + slug);
    }

    private static String submit(Site site, String slug, String statement) {
        var submissions = site.wiring().submissions();
        var accepted = submissions.submit(
                "local", site.wiring().catalogue().find(slug).orElseThrow(), EditorTest.source(statement));
        Waiting.forVerdict(submissions, accepted.id());
        return accepted.id();
    }

    private static void look(Tab tab, String picture) {
        assertThat(tab.page().locator("h1")).hasCount(1);
        tab.assertAccessible();
        tab.assertNoHorizontalScroll();
        tab.picture(picture);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1280", "zh-CN, DARK, 360"})
    void engine_isAccessibleAndFits_emptyBorrowedAndEarlier(String locale, ColorScheme scheme, int width)
            throws IOException {
        var options = Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800);
        String language = locale.substring(0, 2);
        try (Site site = open();
                Tab tab = Tab.open(site, options)) {
            tab.go("/engine");
            assertThat(tab.page().locator("html")).hasAttribute("lang", language);
            look(tab, "engine-empty-" + language);
            submit(site, "row-means", "return 2 * x;");
            tab.go("/engine");
            assertThat(tab.page().locator(".piece-borrowed[id]")).hasCount(1);
            look(tab, "engine-" + language);
        }
        try (Site site = openAfterChange("row-means");
                Tab tab = Tab.open(site, options)) {
            tab.go("/engine#row-means");
            assertThat(tab.page().locator(".piece-earlier[id]")).hasCount(1);
            look(tab, "engine-earlier-" + language);
        }
    }

    @Test
    void emptyEngine_saysHowToBegin() throws IOException {
        try (Site site = open();
                Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/engine");

            assertThat(page.locator("#engine_standing")).hasText("0 of 3 pieces are yours");
            assertThat(page.locator(".callout")).containsText("Solve any exercise marked with a plus");
            assertThat(piece(page, "double-it")).containsText("Double it, open; you can build it now");
            assertThat(piece(page, "row-means")).containsText("Row means, open");
            assertThat(page.locator(".nexts > li")).hasCount(1);
            assertThat(page.locator(".nexts > li")).containsText("Opens: Row means, Long steps");
            assertThat(page.locator(".nexts > li")).containsText("Pieces further on that build on it: 2");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next: Double it"))
                    .click();
            assertThat(tab.path()).isEqualTo("/exercises/double-it");
        }
    }

    @Test
    void solvedPiece_joinsTheEngine_andTheVerdictSaysSo() throws IOException {
        try (Site site = open();
                Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(EditorTest.source("return 2 * x;"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            Locator joined = tab.verdict().locator("[data-joined]");
            assertThat(joined).containsText("This piece has joined your engine.");
            assertThat(joined).containsText(Pattern.compile("You can now build:\\s+Row means, Long steps"));

            joined.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See it there"))
                    .click();
            page.waitForURL("**/engine#double-it");
            assertThat(piece(page, "double-it")).containsText("Double it, yours");
            assertThat(piece(page, "row-means")).containsText("you can build it now");
            assertThat(page.locator("#engine_standing")).hasText("1 of 3 pieces are yours");
            assertThat(page.locator(".newest li")).hasCount(1);
            piece(page, "double-it").locator("a").click();
            assertThat(page.locator(".source")).containsText("return 2 * x;");
        }
    }

    @Test
    void laterSubmissions_orWrongOnes_sayNothingOfTheEngine() throws IOException {
        try (Site site = open();
                Tab tab = Tab.desktop(site)) {
            String first = submit(site, "double-it", "return 2 * x;");
            String second = submit(site, "double-it", "return 2 * x; // again");
            String wrong = submit(site, "double-it", "return x / 2;");

            assertThat(tab.go("/submissions/" + first).locator("[data-joined]")).hasCount(1);
            assertThat(tab.go("/submissions/" + second).locator("[data-joined]"))
                    .hasCount(0);
            assertThat(tab.go("/submissions/" + wrong).locator("[data-joined]")).hasCount(0);
            Page page = tab.go("/engine");
            assertThat(piece(page, "double-it").locator("a")).hasAttribute("href", "/submissions/" + second);
        }
    }

    @Test
    void pieceOfEarlierTests_isHandedInAgain_withoutScripts() throws IOException {
        try (Site site = open()) {
            submit(site, "double-it", "return 2 * x; // kept");
        }
        try (Site site = openAfterChange("double-it");
                Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go("/engine");
            assertThat(piece(page, "double-it")).containsText("yours, from an earlier version");

            piece(page, "double-it").locator("a").click();
            assertThat(page.locator("textarea[name=source]")).hasValue(Pattern.compile("// kept"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator("[data-joined]")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See it there"))
                    .click();
            assertThat(piece(page, "double-it")).containsText("Double it, yours");
            assertThat(page.locator(".piece-earlier")).hasCount(0);
        }
    }
}
