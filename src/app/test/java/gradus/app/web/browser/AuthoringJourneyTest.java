package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import gradus.app.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a regrading, all in the browser, with the real judge: an exercise, its check, a learner, other tests. */
class AuthoringJourneyTest {

    /** A check tries every solution with twenty seeds, and every mutant, in boxes. */
    private static final double CHECK_MILLIS = 120_000;

    @TempDir
    private Path folder;

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(CHECK_MILLIS);
    }

    private static void edit(Tab tab, String file, String text) {
        tab.go("/instructor/exercises/leaky-clip/edit?file=" + file);
        tab.write(text);
        tab.page().keyboard().press("ControlOrMeta+s");
        assertThat(tab.page().locator(".save-state")).hasText("Saved");
    }

    private static void check(Tab tab, String standing) {
        Page page = tab.go("/instructor/exercises/leaky-clip");
        button(page, "Check").click();
        assertThat(page.locator("[data-standing=%s][data-checking=false]".formatted(standing)))
                .isVisible(patiently());
    }

    private static String resource(String name) throws IOException {
        try (var stream = AuthoringJourneyTest.class.getResourceAsStream("/authoring/" + name)) {
            if (stream == null) {
                throw new IOException(name + " is missing from the test's resources");
            }
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    @Test
    void exerciseIsMade_checked_served_solved_changed_andItsSubmissionsAreGradedAgain() throws IOException {
        Path home = Site.emptyHome(folder);
        try (Site site = new Site(Wiring.open(home, folder.resolve("data"), true));
                Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("404");
            site.wiring().watchExercises();

            Page page = tab.go("/instructor");
            page.getByText("New exercise").click();
            page.getByLabel("Name in addresses").fill("leaky-clip");
            page.getByLabel("Title in English").fill("The leaky clip");
            page.getByLabel("Title in Chinese").fill("带泄漏的截断");
            page.getByLabel("Interface that learners").fill("Clip");
            page.getByLabel("The method").fill("double[] clip(double[] x, double limit)");
            button(page, "Create").click();
            assertThat(page.locator("h1")).hasText("leaky-clip");
            assertThat(page.locator("[data-standing=faulty]")).isVisible(patiently());
            assertThat(page.locator(".faults li").first()).containsText("is still to be written");
            tab.assertAccessible();

            for (String file : new String[] {
                "exercise.yaml",
                "statement.en.md",
                "statement.zh.md",
                "editorial.en.md",
                "editorial.zh.md",
                "contract/Clip.java",
                "starter/LeakyClip.java",
                "visible-tests/LeakyClipVisibleTest.java",
                "hidden-tests/LeakyClipHiddenTest.java",
                "reference/LeakyClip.java",
                "accepted/another-way/LeakyClip.java",
                "wrong/typical-mistake/LeakyClip.java",
                "wrong/typical-mistake/misconception.yaml"
            }) {
                edit(tab, file, resource(file));
            }
            check(tab, "offered");
            assertThat(page.locator("[data-solution=typical-mistake] td.ink-bad"))
                    .hasCount(1);
            assertThat(page.locator("[data-mutant=good]").first()).isVisible();
            tab.assertAccessible();

            tab.exercise("leaky-clip");
            tab.write(resource("submitted/LeakyClip.java"));
            page.keyboard().press("ControlOrMeta+Shift+Enter");
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");

            edit(tab, "exercise.yaml", resource("stricter/exercise.yaml"));
            edit(tab, "hidden-tests/LeakyClipHiddenTest.java", resource("stricter/LeakyClipHiddenTest.java"));
            check(tab, "offered");

            tab.go("/instructor/regrade/leaky-clip");
            button(page, "Start a dry run").click();
            assertThat(page.locator("[data-state=ready]")).isVisible(patiently());
            assertThat(page.locator("[data-down]")).hasText("1");
            page.getByText("Also apply what becomes worse").click();
            button(page, "Apply").click();
            assertThat(page.locator("[data-state=applied]")).isVisible(patiently());
            tab.go("/exercises/leaky-clip/submissions");
            assertThat(page.locator("main")).containsText("Not right yet");
        }
    }
}
