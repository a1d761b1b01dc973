package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews, as they are done: what comes up, and until it does not. */
class ReviewTest {

    private static final int MOST_TURNS = 12;

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.asking(folder, new ScriptedGrader());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void reviews_areDoneByTheKeyboardAlone() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/review");
            assertThat(page.locator(".empty")).containsText("Nothing to review yet");
            answerAQuiz(tab);

            tab.go("/review");
            assertThat(page.locator("h1")).hasText("5 due today");
            assertThat(page.locator(".forecast li")).hasCount(7);
            assertThat(page.locator(".forecast li strong").first()).hasText("5");
            Answering reader = new Answering(page);
            reader.wrong();
            tab.picture("review");
            reader.enter();
            assertThat(page.locator("[name=rating]")).hasText(new Pattern[] {Pattern.compile("1 Again")});
            reader.press("4");
            assertThat(page.locator(".explanation")).isVisible();
            reader.press("1");

            int turns = rememberAll(page, reader);
            assertThat(turns).isEqualTo(5);
            assertThat(page.locator(".empty")).containsText("Done for today: ");
            assertThat(page.locator(".forecast li strong").first()).hasText("0");
        }
    }

    /** Answers what is due and says that it was easy, until nothing is; returns how many there were. */
    private static int rememberAll(Page page, Answering reader) {
        Locator done = page.locator(".empty");
        Locator asked = page.locator("form[action='/review/answer']");
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            assertThat(asked.or(done)).isVisible();
            if (done.isVisible()) {
                return turn;
            }
            reader.right();
            reader.enter();
            assertThat(page.locator(".outcome")).hasText("Right");
            assertThat(page.locator("[name=rating]")).hasCount(4);
            reader.press("4");
            assertThat(page.locator(".outcome")).hasCount(0);
        }
        throw new AssertionError("the reviews of today do not end");
    }

    private static void answerAQuiz(Tab tab) {
        Page page = tab.go("/quiz?topic=T07");
        assertThat(page.locator("[value=topic]")).isChecked();
        page.locator("[name=length]").fill("5");
        page.locator("main form button").click();
        Answering reader = new Answering(page);
        for (int place = 1; place <= 5; place++) {
            QuestionsTest.assertAt(page, place);
            reader.wrong();
            reader.enter();
            assertThat(page.locator(".outcome")).hasText("Not right");
            if (place == 1) {
                tab.picture("quiz-explanation");
            }
            reader.enter();
        }
        assertThat(page.locator("h1")).hasText("0 of 5 right");
    }

    @Test
    void solvedExercise_isWrittenAgain() {
        submit("row-means", "return 2 * x;");
        letItBeDue(folder);
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/review");
            assertThat(page.locator(".question-card h2")).hasText("Row means");
            assertThat(page.locator("[name=rating]")).hasCount(1);
            page.getByText("Write it again").click();
            tab.editor().waitFor();
            assertThat(tab.text()).contains("return 0;").doesNotContain("2 * x");

            submit("row-means", "return 2 * x;");
            tab.go("/review");
            assertThat(page.locator("[role=status].ink-good")).containsText("Accepted again");
            new Answering(page).press("3");
            assertThat(page.locator(".empty")).containsText("Done for today: ");
        }
    }

    @Test
    void misconceptionFoundByATest_bringsUpItsQuestionAndSaysWhy() {
        submit("double-it", "return x / 2;");
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/review");

            assertThat(new Answering(page).asked()).isEqualTo("about-halves");
            assertThat(page.locator(".callout").first())
                    .hasText("You met this because a test found “Halves instead of doubling” in your Double it.");
        }
    }

    @Test
    void refusedAnswer_staysAndTheCardIsStillDue() {
        submit("double-it", "return x / 2;");
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            tab.expectComplaint("422");
            Page page = tab.go("/review");
            page.locator("[data-primary]").click();

            assertThat(page.locator("[role=alert]")).containsText("This can’t be marked: ");
            assertThat(page.locator("h1")).hasText("1 due today");
        }
    }

    /** Lets the time pass until all that was learned in {@code folder} is due. */
    static void letItBeDue(Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/gradus.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE review_card SET due_at = COALESCE(reviewed_at, due_at)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void submit(String slug, String statement) {
        submit(site, slug, statement);
    }

    /** Submits a solution and waits for its verdict. */
    static void submit(Site site, String slug, String statement) {
        var submissions = site.wiring().submissions();
        var accepted = submissions.submit(
                "local", site.wiring().catalogue().find(slug).orElseThrow(), EditorTest.source(statement));
        Waiting.forVerdict(submissions, accepted.id());
    }
}
