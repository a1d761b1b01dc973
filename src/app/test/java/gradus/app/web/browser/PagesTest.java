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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as it is read: language, theme, width, accessibility, without scripts. */
class PagesTest {

    private static final String RIGHT = EditorTest.source("return 2 * x;");
    private static final String WRONG = EditorTest.source("return x / 2;");

    @TempDir
    static Path folder;

    private static Site site;
    private static String wrongId;

    @BeforeAll
    static void open() throws IOException {
        site = Site.madeUp(folder, new ScriptedGrader());
        wrongId = submitted("row-means", WRONG);
        submitted("row-means", RIGHT);
        submitted("double-it", EditorTest.source("return x; // throws"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1280", "zh-CN, DARK, 360"})
    void everyPage_isAccessibleAndFits(String locale, ColorScheme scheme, int width) {
        try (Tab tab = Tab.open(
                site, Tab.options().setLocale(locale).setColorScheme(scheme).setViewportSize(width, 800))) {
            tab.expectComplaint("status of 4");
            for (String path : paths()) {
                Page page = tab.go(path);
                page.waitForLoadState();
                assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
                assertThat(page.locator("h1")).hasCount(1);
                tab.assertAccessible();
                tab.assertNoHorizontalScroll();
            }
        }
    }

    private static List<String> paths() {
        return List.of(
                "/",
                "/exercises",
                "/map",
                "/exercises/double-it",
                "/exercises/long-steps",
                "/exercises/double-it/giveup",
                "/exercises/row-means/editorial",
                "/exercises/row-means/submissions",
                "/exercises/long-steps/submissions",
                "/submissions/" + wrongId,
                diffPath(),
                "/progress",
                "/status",
                "/no/such/page",
                "/exercises/duble-it",
                "/exercises/double-it/run",
                "/quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "/exercises/double-it/diff");
    }

    private static String diffPath() {
        var history = site.wiring().submissions().history("local", "row-means");
        return "/exercises/row-means/diff?before=%s&after=%s"
                .formatted(history.get(1).id(), history.get(0).id());
    }

    @Test
    void list_groupsByTopicAndShowsStates() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises");

            assertThat(page.locator(".topic > h2"))
                    .hasText(
                            new String[] {"Vectors, matrices, numeric safety", "Data: splits, batches, normalisation"});
            assertThat(card(page, "Row means")).containsText("Solved");
            assertThat(card(page, "Double it")).containsText("Tried");
            assertThat(card(page, "Long steps")).containsText("Locked");
            assertThat(card(page, "Long steps").locator(".ways dd")).hasText("Double it");
            assertThat(page.locator("#standing")).hasText("1 of 3 solved");
            assertThat(card(page, "Double it").locator(".katex").first()).isVisible();
        }
    }

    @Test
    void list_filtersWhileOneTypes() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises");

            page.getByLabel("Search").fill("means row");
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Row means"});
            page.getByLabel("State").selectOption("locked");
            assertThat(page.locator("[data-nothing]")).isVisible();
            page.getByLabel("Search").fill("");
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Long steps"});
            assertThat(page).hasURL(Pattern.compile("\\?state=locked$"));
            page.reload();
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Long steps"});
        }
    }

    @Test
    void language_switchesAndStays() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises/double-it/submissions");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("中文"))
                    .click();

            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page.locator("h1")).hasText("我的提交");
            assertThat(tab.path()).isEqualTo("/exercises/double-it/submissions");
            tab.go("/exercises/double-it");
            assertThat(page.locator("h1")).hasText("加倍");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("h1")).hasText("Double it");
        }
    }

    @Test
    void theme_changesWithoutReloadAndStays() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            page.evaluate("() => { window.notReloaded = true; }");
            Locator button = page.locator("form.theme button");
            button.click();
            button.click();

            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(background(page)).isEqualTo("rgb(20, 23, 27)");
            assertThat(page.locator(".cm-editor")).hasCSS("background-color", "rgb(27, 31, 37)");
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
            tab.go("/progress");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void formulas_areRenderedAndUnreadableOnesStayAsTheyAre() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");

            assertThat(page.locator(".statement .katex-display")).hasCount(1);
            assertThat(page.locator(".statement .math.failed")).hasText("\\nosuchcommand{x}");
            assertThat(page.locator(".statement table")).containsText("6");
        }
    }

    @Test
    void diff_showsWhatChangedWithSignsAndMarks() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises/row-means/submissions");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare the two"))
                    .click();

            assertThat(page.locator("tr.removed")).containsText("−");
            assertThat(page.locator("tr.removed del")).hasText("x / 2");
            assertThat(page.locator("tr.added")).containsText("+");
            assertThat(page.locator("tr.added ins")).hasText("2 * x");
        }
    }

    @Test
    void progress_countsAttemptsAndPoints() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/progress");

            assertThat(page.locator("[data-slug=row-means] td")).hasText(new Pattern[] {
                Pattern.compile("Solved"),
                Pattern.compile("2"),
                Pattern.compile("3/3"),
                Pattern.compile("min"),
                Pattern.compile("20\\d\\d")
            });
            assertThat(page.locator(".totals dd")).hasText(new String[] {"1 / 3", "1", "3 / 9", "3"});
        }
    }

    @Test
    void hiddenTests_neverReachAPage() {
        try (Tab tab = Tab.desktop(site)) {
            for (String path : paths()) {
                tab.expectComplaint("status of 4");
                assertThat(tab.go(path).content()).doesNotContain("SECRET_OF_THE_JUDGE");
            }
        }
    }

    @Test
    void withoutScripts_oneCanReadRunAndSubmit() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go("/exercises");
            page.getByLabel("Search").fill("long");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                    .click();
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Long steps"});

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Long steps"))
                    .click();
            assertThat(page.locator(".callout")).containsText("Double it");
            assertThat(page.locator(".statement")).containsText("Doubling is where it begins");
            page.getByText("Open it anyway").click();
            page.getByText("A visible test").click();
            assertThat(page.getByText("class VisibleTest")).isVisible();

            Locator editor = page.getByLabel("Java source of LongSteps");
            editor.fill(WRONG);
            page.locator("button[name=run]").click();
            assertThat(page.locator(".verdict h2")).hasText("Not right yet");
            assertThat(editor).hasValue(WRONG);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator(".misconception h3")).hasText("Halves instead of doubling");
            assertThat(page.locator(".source li").first()).isVisible();
            tab.go("/exercises/long-steps");
            assertThat(editor).hasValue(WRONG);
        }
    }

    @Test
    void emptyForm_isAnsweredByAPageThatSaysWhatIsMissing() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            tab.expectComplaint("400");
            Page page = tab.go("/exercises/double-it");
            page.locator("textarea[name=source]").fill("  ");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();

            assertThat(page.locator(".status")).hasText("400");
            assertThat(page.locator("h1")).hasText("That request was not right");
            assertThat(page.locator("[data-told]")).containsText("the editor is empty");
        }
    }

    private static Locator card(Page page, String title) {
        return page.locator(
                ".exercise-card",
                new Page.LocatorOptions().setHas(page.locator("h3", new Page.LocatorOptions().setHasText(title))));
    }

    private static String background(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static String submitted(String slug, String source) {
        var submissions = site.wiring().submissions();
        var accepted =
                submissions.submit("local", site.wiring().catalogue().find(slug).orElseThrow(), source);
        Waiting.forVerdict(submissions, accepted.id());
        return accepted.id();
    }
}
