package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench as a place: its boundaries, its tabs on a phone, its settings and its keys. */
class BenchTest {

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void open() throws IOException {
        site = Site.asking(folder, new ScriptedGrader());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Locator boundary(Page page, String name) {
        return page.locator("[data-split=" + name + "]");
    }

    private static double width(Locator locator) {
        return locator.boundingBox().width;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void run(Page page) {
        page.keyboard().press("ControlOrMeta+Enter");
        assertThat(page.locator(".results")).hasAttribute("aria-busy", "false");
    }

    @Test
    void boundary_movesByKeyboard_staysWhereItWasOverAReload_andIsResetByADoubleClick() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            double usual = width(page.locator(".brief"));
            boundary(page, "split").focus();
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowLeft");
            assertThat(boundary(page, "split")).hasAttribute("aria-valuenow", "55");
            assertThat(width(page.locator(".brief"))).isGreaterThan(usual + 100);

            page.keyboard().press("End");
            assertThat(boundary(page, "split")).hasAttribute("aria-valuenow", "75");
            page.keyboard().press("Home");
            assertThat(boundary(page, "split")).hasAttribute("aria-valuenow", "20");
            double least = width(page.locator(".brief"));
            page.reload();
            tab.editor().waitFor();
            assertThat(boundary(page, "split")).hasAttribute("aria-valuenow", "20");
            assertThat(width(page.locator(".brief"))).isEqualTo(least).isLessThan(usual);
            tab.assertAccessible();

            boundary(page, "split").dblclick();
            assertThat(boundary(page, "split")).hasAttribute("aria-valuenow", "45");
            page.reload();
            assertThat(width(page.locator(".brief"))).isEqualTo(usual);
        }
    }

    @Test
    void boundaryOfTheResults_isDragged_andStandsThereBeforeTheModulesHaveCome() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            var bar = boundary(page, "code").boundingBox();
            page.mouse().move(bar.x + bar.width / 2, bar.y + bar.height / 2);
            page.mouse().down();
            page.mouse().move(bar.x + bar.width / 2, bar.y - 195);
            page.mouse().up();
            double top = page.locator(".results").boundingBox().y;
            assertThat(top).isBetween(bar.y - 210, bar.y - 180);

            page.route(Pattern.compile("/static/js/(exercise|split)\\."), route -> route.abort());
            tab.expectComplaint("net::ERR");
            page.reload();
            assertThat(page.locator(".results").boundingBox().y).isBetween(top - 1, top + 1);
            assertThat(tab.editor()).hasCount(0);
        }
    }

    @Test
    void openingThePage_movesNothing() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            boundary(page, "split").focus();
            page.keyboard().press("Shift+ArrowRight");
            button(page, "Editor settings").click();
            button(page, "Larger letters").click();
            page.addInitScript(
                    "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(each => window.shift += each.value))"
                            + ".observe({ type: 'layout-shift', buffered: true });");
            page.reload();
            tab.editor().waitFor();
            page.evaluate("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");

            assertThat(((Number) page.evaluate("() => window.shift")).doubleValue())
                    .isLessThan(0.02);
        }
    }

    @Test
    void phone_hasTabs_andAVerdictComesToTheFront() {
        try (Tab tab = Tab.open(
                site, Tab.options().setViewportSize(360, 740).setLocale("zh-CN").setColorScheme(ColorScheme.DARK))) {
            Page page = tab.go("/exercises/double-it");
            Locator tabs = page.getByRole(AriaRole.TAB);
            assertThat(tabs).hasText(new String[] {"题目", "代码", "结果"});
            assertThat(page.locator(".statement")).isVisible();
            assertThat(page.locator(".bench")).isHidden();
            tab.assertAccessible();

            tabs.first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(tabs.nth(1)).isFocused();
            assertThat(tabs.nth(1)).hasAttribute("aria-selected", "true");
            assertThat(tab.editor()).isVisible();
            assertThat(page.locator(".statement")).isHidden();
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();

            tab.write(EditorTest.source("return oops;"));
            page.locator("button[name=run]").click();
            assertThat(tabs.nth(2)).hasAttribute("aria-selected", "true");
            assertThat(tab.verdict()).isVisible();
            assertThat(page.locator(".results")).isFocused();
            assertThat(page.locator(".results > [role=status]")).containsText("编译未通过");
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();
            tab.verdict().locator(".to-line").first().click();
            assertThat(tab.editor()).isFocused();
        }
    }

    @Test
    void phone_withoutScripts_hasAllPartsOneAfterTheOther() {
        try (Tab tab = Tab.open(site, Tab.options().setViewportSize(360, 740).setJavaScriptEnabled(false))) {
            Page page = tab.go("/exercises/double-it");
            assertThat(page.locator(".statement")).isVisible();
            assertThat(page.locator("textarea[name=source]")).isVisible();
            assertThat(page.locator(".results")).isVisible();
            for (String part : List.of(".tabs", ".splitter >> nth=0", "[data-options-open]", "[data-help-open]")) {
                assertThat(page.locator(part)).isHidden();
            }
        }
    }

    @Test
    void letters_growAndStayLarge() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            assertThat(page.locator(".cm-editor")).hasCSS("font-size", "14.08px");
            button(page, "Editor settings").click();
            tab.assertAccessible();
            button(page, "Larger letters").click();
            button(page, "Larger letters").click();
            button(page, "Smaller letters").click();
            assertThat(page.locator(".cm-editor")).hasCSS("font-size", "15.36px");
            assertThat(page.locator("[data-size]")).hasText("109 %");
            button(page, "Close").click();
            page.reload();
            assertThat(page.locator(".cm-editor")).hasCSS("font-size", "15.36px");
        }
    }

    @Test
    void plainField_writesRunsSubmitsAndIsLedToALine_beforeAndAfterAReload() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            button(page, "Editor settings").click();
            page.getByLabel("Plain text field").check();
            button(page, "Close").click();
            assertThat(tab.editor()).hasCount(0);
            Locator field = page.locator("textarea[name=source]");
            assertThat(field).isVisible();
            for (int visit = 0; visit < 2; visit++) {
                field.fill(EditorTest.source("return oops;"));
                assertThat(page.locator(".save-state")).hasText("Saved");
                run(page);
                assertThat(tab.verdict().locator("h2")).hasText("It does not compile");
                tab.verdict().getByText("line 6, column 16").click();
                assertThat(field).isFocused();
                assertThat(field.evaluate("area => area.value.slice(area.selectionStart, area.selectionStart + 4)"))
                        .isEqualTo("oops");
                tab.assertAccessible();

                field.fill(EditorTest.source("return 2 * x;"));
                page.keyboard().press("ControlOrMeta+Shift+Enter");
                assertThat(tab.verdict().locator("h2")).hasText("Accepted");
                page.reload();
                assertThat(field).hasValue(EditorTest.source("return 2 * x;"));
                assertThat(tab.editor()).hasCount(0);
            }

            button(page, "Editor settings").click();
            page.getByLabel("Plain text field").uncheck();
            assertThat(tab.editor()).containsText("return 2 * x;");
        }
    }

    @Test
    void questionMark_opensTheKeys_butNotWhileOneTypes() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            Locator help = page.getByRole(AriaRole.DIALOG);
            tab.write("// ?");
            page.keyboard().press("?");
            assertThat(help).hasCount(0);
            assertThat(tab.editor()).containsText("// ??");
            page.locator(".brief").focus();
            page.keyboard().press("?");
            assertThat(help).containsText("Submit to the hidden tests");
            tab.assertAccessible();
            page.keyboard().press("Escape");
            button(page, "Keyboard shortcuts").click();
            assertThat(help).isVisible();

            tab.go("/quiz");
            button(page, "Start").click();
            page.locator("[data-asking]").waitFor();
            page.locator("h1").click();
            page.keyboard().press("?");
            assertThat(help).containsText("Answer, and go on");
            String address = page.url();
            page.keyboard().press("1");
            assertThat(page.locator(".choices input:checked")).hasCount(0);
            assertThat(page).hasURL(address);
            tab.assertAccessible();
        }
    }

    @Test
    void ownCodeOfThePage_staysBelowAHundredKilobytes() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            page.waitForLoadState();
            Object bytes = page.evaluate(
                    "() => performance.getEntriesByType('resource').map(each => [new URL(each.name).pathname, each.decodedBodySize])"
                            + ".filter(([path]) => /^\\/static\\/(js|css)\\//.test(path)).reduce((sum, [, size]) => sum + size, 0)");

            assertThat(((Number) bytes).intValue()).isBetween(50_000, 100_000);
        }
    }
}
