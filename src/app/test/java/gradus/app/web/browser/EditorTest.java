package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.Caps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench: writing, running, submitting, and losing nothing. */
class EditorTest {

    @TempDir
    Path folder;

    private final ScriptedGrader grader = new ScriptedGrader();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.madeUp(folder, grader);
    }

    @AfterEach
    void close() {
        grader.letGo();
        site.close();
    }

    /** Returns a solution whose method does {@code statement}, which is line 6. */
    static String source(String statement) {
        return "package exercise.doubleit;\n\npublic final class DoubleIt implements Doubling {\n    @Override\n    public double twice(double x) {\n        %s\n    }\n}\n"
                .formatted(statement);
    }

    @Test
    void run_showsTheVisibleTestsWithoutReload() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            page.evaluate("() => { window.notReloaded = true; }");
            tab.write(source("return x / 4; // prints"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run"))
                    .click();

            assertThat(tab.verdict().locator("h2")).hasText("Not right yet");
            assertThat(tab.verdict()).containsText("0 of 1 tests pass");
            assertThat(tab.verdict()).containsText("Try 3 by hand.");
            assertThat(tab.verdict()).containsText("Your result is a quarter of the right one.");
            assertThat(tab.verdict()).containsText("expected: 6.0");
            assertThat(tab.verdict().locator(".output pre")).hasText("printed by the learner <b>&amp;</b>");
            assertThat(tab.verdict()).containsText("There was more");
            assertThat(page.locator(".results > [role=status]")).hasText("Not right yet. 0 of 1 tests pass.");
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            assertThat(site.wiring().submissions().history("local", "double-it"))
                    .isEmpty();
            tab.assertAccessible();
        }
    }

    @Test
    void submit_namesTheMisconceptionAndThenTheNextExercise() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(source("return x / 2;"));
            submit(page);

            assertThat(tab.verdict().locator(".misconception h3")).hasText("Halves instead of doubling");
            assertThat(tab.verdict().locator(".misconception")).containsText("Which way does the arrow point?");
            assertThat(tab.verdict()).containsText("0 of 3 points");
            assertThat(page.locator("[data-state-badge]:visible")).hasText("Tried");
            tab.assertAccessible();

            tab.write(source("return 2 * x;"));
            submit(page);
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");
            assertThat(tab.verdict()).containsText("3 of 3 points");
            assertThat(page.locator("[data-state-badge]:visible")).hasText("Solved");
            tab.verdict()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Next: Row means"))
                    .click();
            assertThat(page.locator("h1")).hasText("Row means");
        }
    }

    @Test
    void submit_toAFullQueue_saysWhatToDoAndKeepsTheText() {
        fillTheQueue();
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("429");
            Page page = tab.exercise("double-it");
            tab.write(source("return 2 * x; // precious"));
            submit(page);

            assertThat(page.locator(".results .callout"))
                    .hasText("20 of your submissions are waiting. Wait for a verdict, then submit again;"
                            + " your text is kept.");
            assertThat(tab.text()).contains("// precious");
            tab.assertAccessible();
        }
        try (Tab tab = Tab.open(site, Tab.options().setLocale("zh-CN").setJavaScriptEnabled(false))) {
            Page page = tab.go("/exercises/double-it");
            tab.expectComplaint("429");
            page.locator("textarea[name=source]").fill("// typed without scripts");
            page.locator(".bench-bar button:not([name], [type])").click();

            assertThat(page.locator("[data-told]")).hasText("你有 20 次提交正在等待评分。请等到有结果后再提交，你的代码已保留。");
            tab.go("/exercises/double-it");
            assertThat(page.locator("textarea[name=source]")).hasValue("// typed without scripts");
        }
    }

    private void fillTheQueue() {
        var submissions = site.wiring().submissions();
        Exercise exercise = site.wiring().catalogue().find("double-it").orElseThrow();
        for (int i = 0; i < Caps.DEFAULT.ownSubmissions(); i++) {
            submissions.submit("local", exercise, "// held");
        }
    }

    @Test
    void compileError_isInTheGutterAndInTheListAndLeadsToItsPlace() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(source("return oops;"));
            run(page);

            assertThat(tab.verdict().locator("h2")).hasText("It does not compile");
            assertThat(tab.verdict().locator(".diagnostics")).containsText("symbol: variable oops");
            Locator mark = page.locator(".cm-lint-marker-error");
            assertThat(mark).hasCount(1);
            assertThat(lineAt(page, mark)).isEqualTo("6");
            assertThat(page.locator(".cm-lintRange-error")).hasText("oops");
            tab.verdict().getByText("line 6, column 16").click();
            assertThat(tab.editor()).isFocused();
            assertThat(page.locator(".cm-activeLine")).containsText("return oops;");

            tab.write(source("return 2 * x;"));
            run(page);
            assertThat(tab.verdict().locator("h2")).hasText("All visible tests pass");
            assertThat(mark).hasCount(0);
        }
    }

    @Test
    void exception_leadsToTheLearnersLine() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(source("return x; // throws"));
            run(page);

            assertThat(tab.verdict()).containsText("java.lang.ArithmeticException: / by <zero>");
            assertThat(lineAt(page, page.locator(".cm-lint-marker-warning"))).isEqualTo("6");
            tab.verdict().getByText("twice, line 6").click();
            assertThat(page.locator(".cm-activeLine")).containsText("// throws");
        }
    }

    @Test
    void keyboardAlone_writesRunsSubmitsAndLeavesTheEditor() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            for (int i = 0; i < 60 && !isFocused(tab.editor()); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(tab.editor()).isFocused();
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().insertText(source("return x / 2;"));
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(tab.verdict()).containsText("0 of 1 tests pass");
            page.keyboard().press("ControlOrMeta+Shift+Enter");
            assertThat(tab.verdict()).containsText("0 of 3 points");
            assertThat(tab.editor()).isFocused();

            page.keyboard().press("Tab");
            assertThat(tab.editor()).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertThat(tab.editor()).not().isFocused();
            assertThat(page.locator("[data-split=code]")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".results")).isFocused();
        }
    }

    @Test
    void reload_keepsWhatWasTyped() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(source("return 1; // a second ago"));
            page.reload();
            tab.editor().waitFor();

            assertThat(tab.text()).isEqualTo(source("return 1; // a second ago"));
        }
    }

    @Test
    void otherBrowser_seesWhatTheServerKept() {
        try (Tab first = Tab.desktop(site);
                Tab second = Tab.desktop(site)) {
            first.exercise("double-it");
            first.write(source("return 1; // from the first"));
            assertThat(first.page().locator(".save-state")).hasText("Saved");
            second.exercise("double-it");

            assertThat(second.text()).isEqualTo(source("return 1; // from the first"));
        }
    }

    @Test
    void newerTextOfTheServer_winsAndUndoBringsBackTheOther() {
        try (Tab first = Tab.desktop(site);
                Tab second = Tab.desktop(site)) {
            first.exercise("double-it");
            first.write(source("return 1; // older"));
            assertThat(first.page().locator(".save-state")).hasText("Saved");
            second.exercise("double-it");
            second.write(source("return 2; // newer"));
            assertThat(second.page().locator(".save-state")).hasText("Saved");
            first.page().reload();
            first.editor().waitFor();

            assertThat(first.text()).isEqualTo(source("return 2; // newer"));
            first.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(first.text()).isEqualTo(source("return 1; // older"));
        }
    }

    @Test
    void unreachableServer_keepsTheTextHereAndSendsItLater() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("net::ERR");
            Page page = tab.exercise("double-it");
            page.route("**/api/**", Route::abort);
            page.route("**/run?part=verdict", Route::abort);
            tab.write(source("return 1; // offline"));
            assertThat(page.locator(".save-state")).hasText("Saved on this device, server unreachable");
            run(page);
            assertThat(page.locator("[data-verdict-place]")).containsText("The server cannot be reached.");

            page.unroute("**/api/**");
            assertThat(page.locator(".save-state")).hasText("Saved");
            assertThat(site.wiring()
                            .drafts()
                            .find("local", "double-it")
                            .orElseThrow()
                            .source())
                    .isEqualTo(source("return 1; // offline"));
        }
    }

    @Test
    void offline_saysSoAndKeepsTheTextOverARestartOfTheBrowserTab() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("net::ERR");
            Page page = tab.exercise("double-it");
            tab.context().setOffline(true);
            tab.write(source("return 1; // in the train"));
            assertThat(page.locator(".save-state")).hasText("Offline: saved on this device");
            tab.context().setOffline(false);
            tab.exercise("double-it");

            assertThat(tab.text()).isEqualTo(source("return 1; // in the train"));
        }
    }

    @Test
    void reset_asksAndCanBeUndone() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            String starter = tab.text();
            tab.write(source("return 1; // mine"));
            page.getByText("Reset", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            tab.assertAccessible();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep my text"))
                    .click();
            assertThat(tab.text()).isEqualTo(source("return 1; // mine"));

            page.getByText("Reset", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reset"))
                    .click();
            // the dialog tells that it was closed after the click has been dealt with; then there is something to undo
            Locator undo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
            undo.waitFor();
            assertThat(tab.text()).isEqualTo(starter);
            undo.click();
            assertThat(tab.text()).isEqualTo(source("return 1; // mine"));
        }
    }

    @Test
    void restore_putsAnEarlierSubmissionIntoTheEditorAndCanBeUndone() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            tab.write(source("return 1; // first"));
            submit(page);
            tab.verdict().waitFor();
            tab.write(source("return 1; // second"));
            assertThat(page.locator(".save-state")).hasText("Saved");
            tab.go("/exercises/double-it/submissions");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Restore submission 1"))
                    .click();
            Locator undo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
            undo.waitFor();

            assertThat(tab.text()).isEqualTo(source("return 1; // first"));
            assertThat(page).hasURL(Pattern.compile("/exercises/double-it$"));
            undo.click();
            assertThat(tab.text()).isEqualTo(source("return 1; // second"));
        }
    }

    @Test
    void waitingSubmission_showsItsVerdictWhenItComes() {
        try (Tab tab = Tab.desktop(site)) {
            String id = site.wiring()
                    .submissions()
                    .submit(
                            "local",
                            site.wiring().catalogue().find("double-it").orElseThrow(),
                            source("return 2 * x; // held"))
                    .id();
            Page page = tab.go("/submissions/" + id);
            assertThat(page.locator(".waiting")).hasText("Waiting for the verdict …");
            tab.assertAccessible();
            grader.letGo();

            assertThat(tab.verdict().locator("h2")).hasText("Accepted");
            assertThat(page.locator("p[role=status]")).containsText("Accepted. 3 of 3 points.");
        }
    }

    @Test
    void tooLongSource_isRefusedInWordsAndKept() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("413");
            Page page = tab.exercise("double-it");
            tab.write("// " + "x".repeat(70_000));
            submit(page);

            assertThat(page.locator("[data-verdict-place]")).containsText("64 KB is the limit");
        }
    }

    private static void run(Page page) {
        page.keyboard().press("ControlOrMeta+Enter");
        assertThat(page.locator(".results")).hasAttribute("aria-busy", "false");
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                .click();
        assertThat(page.locator(".results")).hasAttribute("aria-busy", "false");
    }

    private static boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("element => element === document.activeElement");
    }

    /** Returns the line number that is beside {@code mark}. */
    private static String lineAt(Page page, Locator mark) {
        double y = mark.boundingBox().y + mark.boundingBox().height / 2;
        return (String) page.evaluate(
                "y => [...document.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].find(line => {"
                        + " const box = line.getBoundingClientRect(); return box.height > 0 && box.top <= y && y < box.bottom; }).textContent",
                y);
    }
}
