package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing exercises in the browser; what checks them is made up and finds nothing, see {@link AuthoringJourneyTest}. */
class AuthoringTest {

    private static final String HIDDEN = "/instructor/exercises/double-it/edit?file=hidden-tests/HiddenTest.java";
    private static final String STATEMENT = "/instructor/exercises/double-it/edit?file=statement.en.md";

    @TempDir
    private Path folder;

    private Path exercise;

    @BeforeEach
    void locate() {
        exercise = folder.resolve("home/exercises/double-it");
    }

    private Site site() throws IOException {
        return Site.madeUp(folder, new ScriptedGrader());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void type(Tab tab, String text) {
        tab.editor().click();
        tab.page().keyboard().press("ControlOrMeta+Home");
        tab.page().keyboard().insertText(text);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1280", "zh-CN, DARK, 360"})
    void everyPage_isAccessibleAndFits(String locale, ColorScheme scheme, int width) throws IOException {
        Browser.NewContextOptions options =
                Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800);
        try (Site site = site();
                Tab tab = Tab.open(site, options)) {
            tab.go(HIDDEN);
            tab.editor().waitFor();
            type(tab, "// changed\n");
            tab.page().keyboard().press("ControlOrMeta+s");
            assertThat(tab.page().locator(".save-state[data-state=saved]")).isVisible();
            for (String path : List.of(
                    "/instructor",
                    "/instructor/new",
                    "/instructor/questions",
                    "/instructor/exercises/double-it",
                    HIDDEN,
                    STATEMENT,
                    HIDDEN.replace("edit", "versions"),
                    STATEMENT.replace("edit", "versions"))) {
                Page page = tab.go(path);
                page.waitForLoadState();
                assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
                assertThat(page.locator("h1")).hasCount(1);
                tab.assertAccessible();
                tab.assertNoHorizontalScroll();
            }
        }
    }

    @Test
    void file_isSavedByKeyboard_andItsVersionsComeBack() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            String before = Files.readString(exercise.resolve("hidden-tests/HiddenTest.java"));
            Page page = tab.go(HIDDEN);
            type(tab, "// first\n");
            assertThat(page.locator(".save-state")).hasText("Not saved yet");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state")).hasText("Saved");
            type(tab, "// second\n");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state")).hasText("Saved");
            assertThat(exercise.resolve("hidden-tests/HiddenTest.java")).hasContent("// second\n// first\n" + before);

            page.getByText("Versions").click();
            assertThat(page.locator("tr[data-version]")).hasCount(3);
            assertThat(page.locator(".diff tr.added")).hasCount(1);
            assertThat(page.locator("tr[data-version]").last()).containsText("found in the folder");
            page.locator("tr[data-version]").last().getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("tr[data-version]")).hasCount(4);
            assertThat(exercise.resolve("hidden-tests/HiddenTest.java")).hasContent(before);
        }
    }

    @Test
    void statement_isShownAsLearnersSeeIt_whileItIsWritten() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            Page page = tab.go(STATEMENT);
            type(tab, "## A heading\n\nWith $\\\\sqrt{2}$ and <script>alert(1)</script>.\n\n");
            assertThat(page.locator("[data-preview] h2").first()).hasText("A heading");
            assertThat(page.locator("[data-preview] .katex").first()).isVisible();
            assertThat(page.locator("[data-preview] script")).hasCount(0);
            tab.write("$$\nx\n");
            assertThat(page.locator("[data-preview]")).containsText("This can’t be shown");
            tab.write("saved\n");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state")).hasText("Saved");
        }
    }

    @Test
    void whatSomebodyElseHasSaved_isNotOverwritten_andNothingTypedIsLost() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("409");
            Page page = tab.go(HIDDEN);
            Files.writeString(exercise.resolve("hidden-tests/HiddenTest.java"), "// hers\n");
            tab.write("// mine\n");
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state.trouble")).containsText("has been changed by somebody else");
            assertThat(exercise.resolve("hidden-tests/HiddenTest.java")).hasContent("// hers\n");
            assertThat(tab.editor()).hasText("// mine");
        }
    }

    @Test
    void server_thatCanNotBeReached_losesNothing() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("ERR_INTERNET_DISCONNECTED");
            Page page = tab.go(HIDDEN);
            tab.write("// mine\n");
            tab.context().setOffline(true);
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state.trouble")).containsText("can’t be reached");
            tab.context().setOffline(false);
            page.keyboard().press("ControlOrMeta+s");
            assertThat(page.locator(".save-state")).hasText("Saved");
        }
    }

    @Test
    void withoutScripts_filesAreSaved_andAConflictKeepsWhatWasTyped() throws IOException {
        try (Site site = site();
                Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            tab.expectComplaint("409");
            Page page = tab.go(HIDDEN);
            page.locator("textarea").fill("// mine\n");
            button(page, "Save Ctrl S").click();
            assertThat(exercise.resolve("hidden-tests/HiddenTest.java")).hasContent("// mine\n");

            Files.writeString(exercise.resolve("hidden-tests/HiddenTest.java"), "// hers\n");
            page.locator("textarea").fill("// mine again\n");
            button(page, "Save Ctrl S").click();
            assertThat(page.locator("[data-refusal]")).containsText("has been changed by somebody else");
            assertThat(page.locator("textarea")).hasValue("// mine again\n");
            button(page, "Save Ctrl S").click();
            assertThat(exercise.resolve("hidden-tests/HiddenTest.java")).hasContent("// mine again\n");
        }
    }

    @Test
    void badAnswers_areSaidInWords_andStayOnThePage() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("409");
            tab.expectComplaint("400");
            Page page = tab.go("/instructor/new");
            page.getByLabel("Name in addresses").fill("double-it");
            page.getByLabel("Title in English").fill("Doubled \"again\"");
            page.getByLabel("Title in Chinese").fill("再加倍");
            page.getByLabel("Interface that learners").fill("Doubling");
            button(page, "Create").click();
            assertThat(page.locator("[data-refusal]")).containsText("there is an exercise double-it already");
            assertThat(page.getByLabel("Title in English")).hasValue("Doubled \"again\"");
            page.getByLabel("Name in addresses").fill("double-again");
            page.getByLabel("The method").fill("String apply(int x)");
            button(page, "Create").click();
            assertThat(page.locator("[data-refusal]")).containsText("can't return \"String\"");
            tab.assertAccessible();
        }
    }

    @Test
    void exportedExercise_isImportedAgain_andTricksAreRefused() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("409");
            tab.expectComplaint("400");
            Page page = tab.go("/instructor/exercises/double-it");
            Path zip = folder.resolve("double-it.zip");
            page.waitForDownload(() -> page.getByText("Export").click()).saveAs(zip);
            Files.delete(exercise.resolve("statement.en.md"));

            tab.go("/instructor/new");
            page.getByLabel("Zip file").setInputFiles(zip);
            button(page, "Import").click();
            assertThat(page.locator("[data-refusal]")).containsText("there is an exercise double-it already");
            page.getByLabel("Zip file").setInputFiles(zip);
            page.getByLabel("Replace an exercise").check();
            button(page, "Import").click();
            assertThat(page).hasURL(Pattern.compile("/instructor/exercises/double-it$"));
            assertThat(exercise.resolve("statement.en.md")).exists();

            tab.go("/instructor/new");
            page.getByLabel("Zip file")
                    .setInputFiles(new FilePayload("x.zip", "application/zip", "no zip".getBytes(UTF_8)));
            button(page, "Import").click();
            assertThat(page.locator("[data-refusal]")).containsText("not a zip file");
        }
    }

    @Test
    void addressesThatLeadElsewhere_areRefused() throws IOException {
        try (Site site = site();
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("400");
            tab.expectComplaint("404");
            Page page = tab.go("/instructor/exercises/double-it/edit?file=../../../pom.xml");
            assertThat(page.locator("main")).containsText("is not a file that an exercise has");
            tab.go("/instructor/exercises/no-such/edit?file=exercise.yaml");
            assertThat(page.locator(".error-page .status")).hasText("404");
            assertThat(page.navigate("/instructor/exercises/..%2fx/edit?file=exercise.yaml")
                            .status())
                    .isIn(400, 404);
        }
    }
}
