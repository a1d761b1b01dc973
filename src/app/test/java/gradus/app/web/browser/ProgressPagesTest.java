package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages below /progress, of a learner who has done a bit of everything. */
class ProgressPagesTest {

    private static final List<String> PATHS = List.of(
            "/progress",
            "/progress/concepts",
            "/progress/concepts?show=all&sort=estimate",
            "/progress/history",
            "/progress/summary",
            "/progress/export",
            "/progress/choices");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void open() throws IOException, SQLException {
        site = Site.asking(folder, new ScriptedGrader());
        ReviewTest.submit(site, "row-means", "return x / 2;");
        ReviewTest.submit(site, "row-means", "return 2 * x;");
        ReviewTest.submit(site, "double-it", "return x / 2;");
        try (Tab tab = Tab.desktop(site)) {
            QuestionsTest.begin(tab, 5, "end");
            new Answering(tab.page()).anyhow();
        }
        for (String concept : List.of("vector-norm", "softmax", "chain-rule", "doubling", "number-lines")) {
            know(concept);
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void know(String concept) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("data/gradus.db") + "?busy_timeout=5000");
                PreparedStatement statement = database.prepareStatement(
                        "INSERT OR REPLACE INTO ability VALUES ('local', ?, 0.7, 0.3, 6, 2, unixepoch() * 1000)")) {
            statement.setString(1, concept);
            statement.execute();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1280", "zh-CN, DARK, 360"})
    void everyPage_isAccessibleAndFits(String locale, ColorScheme scheme, int width) {
        try (Tab tab = Tab.open(
                site, Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800))) {
            for (String path : PATHS) {
                Page page = tab.go(path);
                assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
                assertThat(page.locator("h1")).hasCount(1);
                tab.assertNoHorizontalScroll();
                tab.assertAccessible();
            }
            tab.go("/progress");
            tab.picture("progress-" + width);
        }
    }

    @Test
    void radar_isReadableOnAPhone() {
        try (Tab tab = Tab.open(site, Tab.options().setViewportSize(360, 800))) {
            Page page = tab.go("/progress");

            assertThat(page.locator(".radar-name").first()).isHidden();
            assertThat(page.locator(".radar-legend li")).hasText(new String[] {"Vectors", "Graphs", "Numbers"});
            Object height =
                    page.locator(".radar-number").first().evaluate("text => text.getBoundingClientRect().height");
            assertThat(((Number) height).doubleValue()).isGreaterThan(11);
        }
    }

    @Test
    void days_areToldInWordsToo() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/progress");

            assertThat(page.locator("#days + p"))
                    .containsText("past year: 1. Submissions: 3; answers in quizzes, interviews and reviews: 1.");
            assertThat(page.locator(".calendar td[title$=': 4'] i")).hasClass("level-2");
            assertThat(page.locator(".calendar tbody tr")).hasCount(7);
            assertThat(page.locator("tr[data-slug=row-means]")).containsText("Solved");
        }
    }

    @Test
    void streaks_areSwitchedOffAndOn_withoutScripts() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go("/progress");
            assertThat(page.locator("[data-streaks]")).containsText("Days in a row: 1. Longest run: 1.");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Do not count days in a row"))
                    .click();
            for (String path :
                    List.of("/progress", "/progress/history", "/progress/summary", "/progress/export", "/")) {
                assertThat(tab.go(path).content().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("streak", "in a row", "longest run");
            }

            tab.go("/progress");
            page.getByText("What is shown here").click();
            page.getByLabel("Count them", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByText("Save").click();
            assertThat(page.locator("[data-streaks]")).isVisible();
        }
    }

    @Test
    void concepts_areFilteredAndSorted_withoutScripts() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go("/progress/concepts");
            assertThat(page.locator("tbody tr")).hasCount(5);

            page.getByLabel("Topic").selectOption("T01");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("topic=T01"));
            page.locator("thead a").nth(1).click();
            assertThat(page.locator("th[aria-sort]")).hasText("Estimate");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody a[href='/quiz?topic=T01']").first()).isVisible();
        }
    }

    @Test
    void history_tellsAllKinds_andNothingBeforeItsTime() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/progress/history");

            assertThat(page.locator(".journal-day")).hasCount(1);
            assertThat(page.locator(".journal-day a[href^='/submissions/']")).hasCount(3);
            assertThat(page.locator(".journal-day li", new Page.LocatorOptions().setHasText("Quiz")))
                    .containsText("1 of 5 answered");
            assertThat(page.locator(".journal-day")).not().containsText("right,");
            page.getByText("Quizzes").click();
            assertThat(page.locator(".journal-day li")).hasCount(1);
        }
    }

    @Test
    void summary_isPrintedOnAPageOrTwo() {
        try (Tab tab = Tab.open(site, Tab.options().setColorScheme(ColorScheme.DARK))) {
            Page page = tab.go("/progress/summary");
            page.getByLabel("Name on this page").fill("Ada <Lovelace>");
            page.getByText("Use this name").click();
            assertThat(page.locator("h1")).hasText("What Ada <Lovelace> has learned about deep learning");
            assertThat(page.locator(".solved li")).hasCount(1);
            assertThat(page.locator("[data-print]")).isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-header")).isHidden();
            assertThat(page.locator(".name-form")).isHidden();
            assertThat(page.locator("button:visible, .button:visible")).hasCount(0);
            assertThat(page.locator(".honest")).isVisible();
            assertThat(page.locator("body")).hasCSS("color", "rgb(29, 35, 43)");
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
            assertThat(Pattern.compile("/Type\\s*/Page\\b")
                            .matcher(new String(pdf, ISO_8859_1))
                            .results()
                            .count())
                    .as("pages")
                    .isBetween(1L, 2L);
        }
    }
}
