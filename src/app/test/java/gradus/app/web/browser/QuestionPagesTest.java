package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of quizzes, reviews and interviews: one heading, no wider than the window, nothing that axe-core finds. */
class QuestionPagesTest {

    /** A question of each of the nine kinds; the others look the same. */
    private static final List<String> KINDS = List.of(
            "pick-one",
            "pick-many",
            "a-number",
            "drawn-number",
            "in-order",
            "belonging",
            "a-formula",
            "what-it-returns",
            "the-bug");

    private static final int READINGS = 2;

    @TempDir
    private Path folder;

    private final ScriptedGrader grader = new ScriptedGrader();

    @AfterEach
    void letGo() {
        grader.letGo();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1280, 0", "zh-CN, DARK, 360, 1"})
    void everyPage_isAccessibleAndFits(String locale, ColorScheme scheme, int width, int turn) throws IOException {
        try (Site site = Site.asking(folder, grader);
                Tab tab = Tab.open(
                        site,
                        Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800))) {
            reviewOfCode(tab, site, folder, locale);
            quiz(tab, turn);
            review(tab);
            interview(tab, "zh-CN".equals(locale) && width < 500);
        }
    }

    private static void reviewOfCode(Tab tab, Site site, Path folder, String locale) {
        look(tab, "/review");
        ReviewTest.submit(site, "row-means", "return 2 * x;");
        ReviewTest.letItBeDue(folder);
        look(tab, "/review");
        assertThat(tab.page().locator("html")).hasAttribute("lang", locale.substring(0, 2));
        tab.page().locator("[name=rating]").click();
    }

    /** Answers a quiz. axe-core takes a second for a page: each kind is looked at closely in one reading of the four. */
    private static void quiz(Tab tab, int turn) {
        Page page = tab.page();
        QuestionsTest.begin(tab, MadeUpQuestions.ALL, "now");
        Answering reader = new Answering(page);
        Set<String> seen = new TreeSet<>();
        for (int place = 1; place <= MadeUpQuestions.ALL; place++) {
            QuestionsTest.assertAt(page, place);
            int kind = KINDS.indexOf(reader.asked());
            boolean closely = kind >= 0 && kind % READINGS == turn;
            seen.add(reader.asked());
            fits(tab, closely);
            reader.anyhow();
            page.locator(".explanation").waitFor();
            fits(tab, closely);
            page.locator("[data-primary]").click();
        }
        assertThat(seen).containsAll(KINDS);
        page.locator(".result-row").first().waitFor();
        page.evaluate("() => document.querySelectorAll('details').forEach((row) => { row.open = true; })");
        fits(tab, true);
        look(tab, "/quiz");
    }

    private static void review(Tab tab) {
        look(tab, "/review");
        if (tab.page().locator("form[action='/review/answer']").count() == 0) {
            tab.page().locator("[name=rating]").first().click();
        }
        new Answering(tab.page()).anyhow();
        tab.page().locator(".explanation").waitFor();
        fits(tab, true);
    }

    private static void interview(Tab tab, boolean pictured) {
        look(tab, "/interview");
        InterviewTest.begin(tab);
        fits(tab, true);
        InterviewTest.toTheCode(tab);
        tab.page().locator("[name=run]").click();
        tab.verdict().waitFor();
        fits(tab, true);
        InterviewTest.end(tab.page());
        fits(tab, true);
        if (pictured) {
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            tab.picture("interview-report-zh-dark-phone");
        }
        look(tab, "/interview");
    }

    private static void look(Tab tab, String path) {
        tab.go(path);
        fits(tab, true);
    }

    private static void fits(Tab tab, boolean closely) {
        assertThat(tab.page().locator("h1")).hasCount(1);
        tab.assertNoHorizontalScroll();
        if (closely) {
            tab.assertAccessible();
        }
    }
}
