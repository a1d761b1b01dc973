package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import gradus.app.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interviews, as they are sat: through a restart, against the clock, to a report that can be printed. */
class InterviewTest {

    private static final int CODE_AT = 6;
    private static final String TYPED = EditorTest.source("return x / 2; // held");

    @TempDir
    private Path folder;

    private final ScriptedGrader grader = new ScriptedGrader();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.asking(folder, grader);
    }

    @AfterEach
    void close() {
        grader.letGo();
        site.close();
    }

    @Test
    void interview_survivesARestartAndEndsInAReport() throws SQLException {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.page();
            begin(tab);
            toTheCode(tab);
            tab.write(EditorTest.source("return 2 * x;"));
            page.locator("[name=run]").click();
            assertThat(tab.verdict().locator("h2")).hasText("All visible tests pass");
            tab.write(TYPED);
            assertSaved(page);
            tab.picture("interview-code");
            long end = number("SELECT ends_at FROM interview");
            int left = left(page);

            restart();
            page.reload();
            tab.editor().waitFor();

            QuestionsTest.assertAt(page, CODE_AT);
            assertThat(tab.text()).isEqualTo(TYPED);
            assertThat(number("SELECT ends_at FROM interview")).isEqualTo(end);
            assertThat(left(page)).isBetween(left - 120, left);
            page.getByText("Hand in", new Page.GetByTextOptions().setExact(true))
                    .click();
            QuestionsTest.assertAt(page, CODE_AT + 1);
            end(page);
            assertReport(tab);
        }
    }

    private void assertReport(Tab tab) {
        Page page = tab.page();
        assertThat(page.locator("[data-pending]")).containsText("Your code is being graded");
        assertThat(page.locator(".outcome-pending")).hasCount(1);
        grader.letGo();
        assertThat(page.locator("[data-pending]")).hasCount(0);
        assertThat(page.locator(".outcome-wrong").getByText("What you handed in"))
                .hasAttribute("href", Pattern.compile("^/submissions/"));
        assertThat(page.locator(".outcome-not_reached")).hasCount(1);
        assertThat(page.locator(".overall-score")).containsText("%");
        assertThat(page.getByText("Too little evidence").first()).isVisible();
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName("Scores by topic, as in the table")))
                .isVisible();
        assertThat(page.locator(".radar-name")).hasText(new String[] {"Vectors", "Graphs", "Numbers"});
        assertThat(page.locator(".report-scores tbody tr")).hasCount(3);
        List<Locator> links = page.locator(".study a").all();
        assertThat(links).isNotEmpty();
        for (Locator link : links) {
            assertThat(link).hasAttribute("href", Pattern.compile("^/(exercises/|quiz\\?topic=T)"));
        }
        tab.picture("interview-report");
    }

    @Test
    void printedReport_isPaperAlsoInTheDark() {
        try (Tab tab = Tab.open(site, Tab.options().setColorScheme(ColorScheme.DARK))) {
            Page page = tab.page();
            begin(tab);
            toTheCode(tab);
            end(page);
            page.locator("form.theme button").click();
            page.locator("form.theme button").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("[data-print]")).isVisible();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".site-header")).isHidden();
            assertThat(page.locator(".site-footer")).isHidden();
            assertThat(page.locator("button:visible, .button:visible")).hasCount(0);
            assertThat(page.locator("body")).hasCSS("color", "rgb(29, 35, 43)");
            assertThat(page.locator("h1")).hasCSS("color", "rgb(29, 35, 43)");
            assertThat(page.locator(".radar-range")).hasCSS("fill", "rgb(11, 93, 115)");
            assertThat(page.locator(".radar-range")).hasCSS("print-color-adjust", "exact");
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
            String text = new String(pdf, ISO_8859_1);
            assertThat(text).startsWith("%PDF-");
            assertThat(Pattern.compile("/Type\\s*/Page\\b")
                            .matcher(text)
                            .results()
                            .count())
                    .as("pages")
                    .isBetween(1L, 4L);
        }
    }

    @Test
    void timeUp_handsInWhatIsTypedAndShowsTheReport() throws SQLException {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("409");
            Page page = tab.page();
            begin(tab);
            toTheCode(tab);
            tab.write(EditorTest.source("return 2 * x;"));
            assertSaved(page);
            execute("UPDATE interview SET ends_at = %d".formatted(Wiring.clock().millis() + 1_500));
            page.reload();

            assertThat(page.locator("h1")).hasText("Interview report");
            assertThat(page.locator(".asked-items > li").last()).containsText("What you handed in");
            assertThat(page.locator(".asked-items > li").last()).hasClass("outcome-right");
        }
    }

    @Test
    void lateAnswer_doesNotCount() throws SQLException {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.page();
            begin(tab);
            new Answering(page).right();
            execute("UPDATE interview SET ends_at = started_at + 1");
            new Answering(page).enter();

            assertThat(page.locator("h1")).hasText("Interview report");
            assertThat(page.locator(".empty")).containsText("Nothing was answered");
            assertThat(page.locator(".outcome-not_reached")).hasCount(1);
            assertThat(tab.go("/interview").locator("tbody tr")).hasCount(1);
            assertThat(page.locator("[name=role]").first()).isVisible();
        }
    }

    /** Begins an interview of half an hour, by the keyboard. */
    static void begin(Tab tab) {
        Page page = tab.go("/interview");
        Answering reader = new Answering(page);
        reader.tabTo(page.locator("[name=role]:checked"));
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[value=generalist]")).isChecked();
        reader.tabTo(page.locator("[name=minutes]:checked"));
        reader.tabTo(page.locator("main form button"));
        reader.enter();
        QuestionsTest.assertAt(page, 1);
    }

    /** Answers the questions before the piece of code, those about graphs wrong. */
    static void toTheCode(Tab tab) {
        Page page = tab.page();
        Answering reader = new Answering(page);
        for (int place = 1; place < CODE_AT; place++) {
            QuestionsTest.assertAt(page, place);
            if (List.of("belonging", "a-formula", "the-bug").contains(reader.asked())) {
                reader.wrong();
            } else {
                reader.right();
            }
            reader.enter();
        }
        QuestionsTest.assertAt(page, CODE_AT);
        tab.editor().waitFor();
    }

    static void end(Page page) {
        page.locator("details.end-form summary").click();
        page.locator("details.end-form button").click();
        page.locator(".report").waitFor();
    }

    private static void assertSaved(Page page) {
        Locator state = page.locator(".save-state");
        assertThat(state).hasText(String.valueOf(state.getAttribute("data-saved")));
    }

    private static int left(Page page) {
        return Integer.parseInt(String.valueOf(page.locator("[role=timer]").getAttribute("data-left")));
    }

    private void restart() {
        int port = site.port();
        site.close();
        site = Site.again(folder, grader, port);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/gradus.db") + "?busy_timeout=5000");
    }
}
