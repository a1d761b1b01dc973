package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractIntegerAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one exercise to the next: home, map, locks, hints, giving up, the questions behind a mistake. */
class PathTest {

    private static final String RIGHT = EditorTest.source("return 2 * x;");
    private static final String HALF = EditorTest.source("return x / 2;");
    private static final String THIRD = EditorTest.source("return x / 3;");

    private static final String TRACKS = """
            tracks:
              - id: doubling
                name: {en: "Doubling", zh: "加倍之路"}
                about: {en: "Twice is enough.", zh: "两倍就够了。"}
                exercises: [double-it, row-means]
              - id: steps
                name: {en: "Long way", zh: "长路"}
                about: {en: "Steps, and more steps.", zh: "一步又一步。"}
                exercises: [double-it, long-steps]
            """;

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws IOException {
        ScriptedGrader grader = new ScriptedGrader();
        Site.asking(folder, grader).close();
        Files.writeString(folder.resolve("home/exercises/tracks.yaml"), TRACKS);
        site = Site.again(folder, grader, 0);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static AbstractStringAssert<?> assertJ(String text) {
        return Assertions.assertThat(text);
    }

    private static AbstractIntegerAssert<?> assertJ(int number) {
        return Assertions.assertThat(number);
    }

    private static Locator step(Page page) {
        return page.locator(".next-step");
    }

    private static void submit(Tab tab, String source) {
        tab.write(source);
        tab.page().keyboard().press("ControlOrMeta+Shift+Enter");
    }

    @Test
    void firstVisit_leadsToAnAcceptedSubmission_andOnToTheNext() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/");
            assertThat(page.locator("h1")).hasText("Learn deep learning by building it");
            assertThat(step(page)).containsText("Your first piece");
            assertThat(step(page).locator("h2")).hasText("Double it");

            step(page).getByRole(AriaRole.LINK).click();
            tab.editor().waitFor();
            submit(tab, RIGHT);
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");

            tab.go("/");
            assertThat(step(page)).containsText("Next on your track");
            assertThat(step(page).locator("h2")).hasText("Row means");
            assertThat(page.locator("#way-standing")).hasText("1 of 2 solved");
            assertThat(page.locator(".recent li")).hasCount(1);
            assertThat(page.locator(".recent li")).containsText("Double it");
        }
    }

    @Test
    void whatWasBegun_isWhatToGoOnWith() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            submit(tab, THIRD);
            assertThat(tab.verdict()).hasAttribute("data-kind", "wrong");

            tab.go("/");
            assertThat(step(page)).containsText("Go on where you were");
            assertThat(step(page).locator("h2")).hasText("Double it");
        }
    }

    @Test
    void track_isChosenAndRemembered() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the track “Long way”"))
                    .click();
            assertThat(page.locator(".tracks .chosen h3")).hasText("Long way");
            page.reload();
            assertThat(page.locator(".tracks .chosen h3")).hasText("Long way");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Long way"))
                    .click();
            assertThat(page.locator("h1")).hasText("Long way");
            assertThat(page.locator(".exercise-card h3")).hasText(new String[] {"Double it", "Long steps"});
        }
    }

    @Test
    void lockedExercise_saysWhatComesFirst_andOpensWhenThatIsSolved() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises/row-means");
            assertThat(page.locator("#locked")).hasText("First things first");
            assertThat(page.locator(".bench")).hasCount(0);
            tab.assertAccessible();

            page.getByText("Begin with “Double it”").click();
            tab.editor().waitFor();
            submit(tab, RIGHT);
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");

            tab.go("/exercises/row-means");
            assertThat(tab.editor()).isVisible();
        }
    }

    @Test
    void lockedExercise_opensAnyway_andStaysOpenOnceSomethingWasTyped() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/exercises/long-steps");
            page.getByText("Open it anyway").click();
            tab.editor().waitFor();
            tab.write(THIRD);
            assertThat(page.locator(".save-state")).hasText("Saved");

            tab.go("/exercises/long-steps");
            assertThat(tab.editor()).containsText("x / 3");
        }
    }

    @Test
    void map_drawsWhatTheListSays_andFilters() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/map");
            assertThat(page.locator("[data-map] canvas").first()).isVisible();
            assertThat(page.locator(".exercise-card")).hasCount(3);
            assertThat(page.locator("#row-means .ways dd")).containsText("Double it");
            assertThat(page.locator("#double-it .ways dd")).hasText("Row means, Long steps");

            page.getByLabel("Topic").selectOption("T02");
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Row means", "Long steps"});
            page.getByLabel("Difficulty").selectOption("hard");
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Long steps"});
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("List"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/exercises\\?topic=T02&difficulty=hard$"));
            assertThat(page.locator(".exercise-card:visible h3")).hasText(new String[] {"Long steps"});
        }
    }

    @Test
    void hints_openOneByOneWithRealAttempts() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            assertThat(page.locator("[data-hints]"))
                    .containsText("Hint 1 of 3 opens with a new attempt that runs (still needed: 1)");
            assertThat(page.getByText("Open hint 1 of 3")).hasCount(0);

            submit(tab, THIRD);
            page.getByText("Open hint 1 of 3").click();
            assertThat(page.getByText("Think of a mirror.")).isVisible();
            assertThat(page.locator("[data-hints]"))
                    .containsText("Hint 2 of 3 opens with a new attempt that runs (still needed: 1)");
            assertJ(page.content()).doesNotContain("Two times x.");

            submit(tab, HALF);
            page.getByText("Open hint 2 of 3").click();
            assertThat(page.getByText("Add it to itself.")).isVisible();
            tab.assertAccessible(".brief");
            page.reload();
            assertThat(page.getByText("Add it to itself.")).isVisible();
        }
    }

    @Test
    void hint_isNotGivenToWhoHasNotTried() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            tab.expectComplaint("403");
            var answer = tab.context().request().post(site.origin() + "/exercises/double-it/hints/1");

            assertJ(answer.status()).isEqualTo(403);
            assertJ(answer.text()).doesNotContain("Think of a mirror.");
            assertJ(tab.context()
                            .request()
                            .post(site.origin() + "/exercises/double-it/hints/4")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void givingUp_isToldBeforehand_andShowsTheSolution() {
        try (Tab tab = Tab.open(site, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.go("/exercises/double-it");
            page.getByText("Give up and read the solution").click();
            assertThat(page.locator("main")).containsText("comes back in your reviews tomorrow");
            assertJ(page.content()).doesNotContain("return 2 * x");

            page.getByText("Show me the solution").click();
            assertThat(page.locator("pre")).containsText("return 2 * x");
            tab.go("/exercises/double-it");
            page.getByText("Hint 3 of 3").click();
            assertThat(page.getByText("Two times x.")).isVisible();
            assertThat(tab.go("/").locator("[data-step=continue]")).hasCount(0);
        }
    }

    @Test
    void namedMisconception_leadsToTheQuestionsAboutIt() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.exercise("double-it");
            submit(tab, HALF);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Practise it")))
                    .click();

            assertThat(page).hasURL(Pattern.compile("/quiz/"));
            assertThat(page.locator(".crumbs")).containsText("About: Halves instead of doubling");
        }
    }

    @Test
    void withTheKeyboardAlone_oneGetsFromHomeToTheNextExercise() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/");
            tabTo(page, ".next-step a");
            page.keyboard().press("Enter");
            tab.editor().waitFor();

            tabTo(page, ".cm-content");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().insertText(RIGHT);
            page.keyboard().press("ControlOrMeta+Shift+Enter");
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");

            // Tab indents in the editor; Escape gives it back, or first closes the names that are offered
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            tabTo(page, ".verdict .next a[href='/exercises/row-means']");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Row means");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        Assertions.fail("80 times Tab does not lead to %s on %s", selector, page.url());
    }
}
