package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gradus.app.web.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor does for who types: names, and Vim's keys. */
class CompletionTest {

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        site = Site.madeUp(folder, new ScriptedGrader());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** Opens an exercise with {@code statement} as its method's body, and the cursor after {@code until}. */
    private static Page write(Tab tab, String statement, String until) {
        Page page = tab.page();
        page.waitForResponse("**/names", () -> tab.exercise("double-it"));
        tab.write(EditorTest.source(statement));
        page.keyboard().press("ControlOrMeta+Home");
        for (int line = 1; line < 6; line++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Home");
        for (int i = 0; i < until.length(); i++) {
            page.keyboard().press("ArrowRight");
        }
        return page;
    }

    private static Locator offered(Page page) {
        return page.locator(".cm-tooltip-autocomplete li");
    }

    private static Locator offered(Page page, String name) {
        Locator label = page.locator(
                ".cm-completionLabel", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
        return offered(page).filter(new Locator.FilterOptions().setHas(label));
    }

    @Test
    void contractsMethod_isOfferedWithItsSignature_andWritten() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = write(tab, "", "");
            page.keyboard().type("return twi");
            assertThat(offered(page, "twice").first()).containsText("double twice(double x)");
            offered(page, "twice").first().click();
            assertThat(tab.editor()).containsText("return twice()");
            page.keyboard().type("3");
            assertThat(tab.editor()).containsText("return twice(3)");
        }
    }

    @Test
    void engineAndLibrary_areOfferedAfterADot_whereTheTypeIsEvident() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = write(tab, "gradus.engine.autograd.Value a = null; double[][] rows = {};", "");
            page.keyboard().press("End");
            page.keyboard().type(" a.add(a).");
            assertThat(offered(page, "relu")).containsText("Value relu()");
            assertThat(offered(page, "sqrt")).hasCount(0);
            page.keyboard().press("Escape");
            page.keyboard().type("relu(); rows[0].");
            assertThat(offered(page)).hasCount(2);
            assertThat(offered(page, "length")).hasCount(1);
            page.keyboard().press("Escape");
            page.keyboard().type("length; Math.sq");
            assertThat(offered(page, "sqrt")).containsText("double sqrt(double)");
            page.keyboard().press("Escape");
            page.keyboard().type("rt(4); unknown.");
            assertThat(offered(page)).hasCount(0);
            page.keyboard().type("x; Laye");
            assertThat(offered(page, "Layer").first()).containsText("gradus.engine.layer");
        }
    }

    @Test
    void names_tellNothingOfTestsOrSolutions_andAreAskedForOnce() {
        RawHttp http = new RawHttp(site.port());
        RawHttp.Response answer = http.get("/exercises/double-it/names");

        assertThat(answer.body())
                .contains("\"Doubling\"", "\"DoubleIt\"")
                .doesNotContain("SECRET", "HiddenTest", "VisibleTest", "Halves", "2 * x");
        assertThat(http.get("/exercises/no-such-thing/names").status()).isEqualTo(404);
        assertThat(http.get("/names").body()).contains("gradus.engine.layer");
    }

    @Test
    void vim_isThereWhenItIsWanted_andDoesNothingDangerous() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = write(tab, "return 1;", "");
            choose(page);
            tab.editor().click();
            page.keyboard().press("Escape");
            assertThat(page.locator(".cm-vim-panel")).containsText("NORMAL");
            page.keyboard().type("ggdd");
            assertThat(tab.editor()).not().containsText("package exercise");
            page.keyboard().type("u");
            assertThat(tab.editor()).containsText("package exercise");

            String address = page.url();
            for (String command : new String[] {":q!", ":w", ":!rm", ":e /etc/passwd"}) {
                page.keyboard().type(command);
                page.keyboard().press("Enter");
            }
            assertThat(page).hasURL(address);
            assertThat(tab.editor()).containsText("return 1;");
            assertThat(page.locator(".save-state")).hasText("Saved");
            tab.assertAccessible();
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(tab.verdict()).isVisible();

            page.reload();
            assertThat(page.locator(".cm-vim-panel")).isVisible();
            choose(page);
            assertThat(page.locator(".cm-vim-panel")).hasCount(0);
            tab.editor().click();
            page.keyboard().press("ControlOrMeta+Home");
            page.keyboard().type("dd");
            assertThat(tab.editor()).containsText("ddpackage exercise");
        }
    }

    private static void choose(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Editor settings"))
                .click();
        page.getByLabel("Vim keys").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                .click();
    }
}
