package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quizzes, as they are answered: by keyboard, with nonsense, in two tabs, without scripts. */
class QuestionsTest {

    private static final Map<String, String> NONSENSE = Map.of(
            "a-number", "three apples", "drawn-number", "2 +", "a-formula", "y * (1 -", "what-it-returns", "   ");

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

    @Test
    void quiz_isBegunAnsweredAndReadByTheKeyboardAlone() {
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/quiz");
            Answering reader = new Answering(page);
            reader.tabTo(page.locator("[name=choice]:checked"));
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[value=weak]")).isChecked();
            page.keyboard().press("ArrowUp");
            reader.tabTo(page.locator("[name=length]"));
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type(String.valueOf(MadeUpQuestions.ALL));
            reader.tabTo(page.locator("[name=feedback]:checked"));
            reader.tabTo(page.locator("main form button"));
            reader.enter();

            Set<String> asked = new TreeSet<>();
            for (int place = 1; place <= MadeUpQuestions.ALL; place++) {
                assertAt(page, place);
                String id = reader.asked();
                asked.add(id);
                reader.right();
                if (id.equals("pick-one")) {
                    tab.picture("quiz-question");
                }
                reader.enter();
                assertThat(page.locator(".explanation")).containsText("Because of");
                assertThat(page.locator(".explanation .katex")).hasCount(1);
                assertThat(page.locator(".outcome")).hasText(id.equals("drawn-number") ? "Not right" : "Right");
                if (id.equals("drawn-number")) {
                    assertThat(page.locator(".right-answer")).isVisible();
                }
                reader.enter();
            }

            assertThat(asked).hasSize(MadeUpQuestions.ALL);
            assertThat(page.locator("h1")).hasText("11 of 12 right");
            assertThat(page.locator(".result-row[open]")).hasCount(1);
            assertThat(page.locator(".tallies li")).hasCount(4);
        }
    }

    @Test
    void nonsense_isRefusedInThePageAndNothingIsSaidBeforeTheEnd() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("422");
            Page page = tab.page();
            begin(tab, MadeUpQuestions.ALL, "end");
            String quiz = tab.path();
            Answering reader = new Answering(page);
            for (int place = 1; place <= MadeUpQuestions.ALL; place++) {
                assertAt(page, place);
                String id = reader.asked();
                if (NONSENSE.containsKey(id)) {
                    assertRefused(page, String.valueOf(NONSENSE.get(id)));
                } else if (id.equals("in-order")) {
                    reader.places(item -> item.equals("Third") ? 2 : 1);
                    assertThat(sent(page)).isEqualTo(422);
                    assertThat(page.locator("[role=alert]")).containsText("a place of its own, from 1 to 3");
                    assertThat(page.locator(".pair select").first()).not().hasValue("");
                }
                assertAt(page, place);
                reader.right();
                reader.enter();
                if (place < MadeUpQuestions.ALL) {
                    assertAt(page, place + 1);
                    assertThat(page.locator(".explanation, .outcome")).hasCount(0);
                    assertThat(page.locator(".prompt")).hasCount(1);
                }
                if (place == 2) {
                    tab.go(quiz + "?n=1");
                    assertAt(page, 3);
                    assertThat(page.locator(".explanation, .outcome")).hasCount(0);
                }
            }
            assertThat(page.locator("h1")).hasText("11 of 12 right");
            assertThat(page.locator(".explanation")).hasCount(MadeUpQuestions.ALL);
        }
    }

    private static void assertRefused(Page page, String nonsense) {
        Locator field = page.locator(".typed input");
        assertThat(field).isFocused();
        page.keyboard().type(nonsense);

        assertThat(sent(page)).as("status for %s", nonsense).isEqualTo(422);
        assertThat(page.locator("[role=alert]")).containsText("This can’t be marked: ");
        assertThat(field).hasValue(nonsense);
        assertThat(field).isFocused();
    }

    private static int sent(Page page) {
        return page.waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page.keyboard().press("Enter"))
                .status();
    }

    @Test
    void closedBrowser_losesNothing() {
        String quiz;
        String second;
        try (Tab tab = Tab.desktop(site)) {
            begin(tab, 5, "now");
            quiz = tab.path();
            new Answering(tab.page()).anyhow();
            assertThat(tab.page().locator(".explanation")).isVisible();
            tab.go(quiz);
            second = new Answering(tab.page()).asked();
        }
        try (Tab tab = Tab.desktop(site)) {
            Page page = tab.go("/quiz");
            assertThat(page.locator("tbody tr").first()).containsText("1 / 5");
            page.locator("tbody tr a").first().click();

            assertThat(page).hasURL(Pattern.compile(quiz + "$"));
            assertAt(page, 2);
            assertThat(new Answering(page).asked()).isEqualTo(second);
            page.locator(".end-form button").click();
            assertThat(page.locator("main .muted").first()).containsText("4 questions were not answered");
        }
    }

    @Test
    void ofTwoTabs_theFirstAnswerCounts() {
        try (Tab first = Tab.desktop(site);
                Tab second = Tab.desktop(site)) {
            begin(first, 5, "now");
            second.go(first.path());
            Answering quick = new Answering(first.page());
            Answering slow = new Answering(second.page());
            boolean drawn = quick.asked().equals("drawn-number");
            quick.right();
            slow.wrong();
            quick.enter();
            assertThat(first.page().locator(".outcome")).hasText(drawn ? "Not right" : "Right");
            slow.enter();

            assertThat(second.page().locator(".outcome")).hasText(drawn ? "Not right" : "Right");
            assertThat(second.go("/quiz").locator("tbody tr").first()).containsText("1 / 5");
        }
    }

    @Test
    void withoutScripts_aQuizAndAReviewCanBeDone() throws IOException {
        Path other = folder.resolve("other");
        try (Site fresh = Site.asking(other, new ScriptedGrader());
                Tab tab = Tab.open(fresh, Tab.options().setJavaScriptEnabled(false))) {
            Page page = tab.page();
            begin(tab, MadeUpQuestions.ALL, "now");
            Answering reader = new Answering(page);
            for (int place = 1; place <= MadeUpQuestions.ALL; place++) {
                assertAt(page, place);
                reader.anyhow();
                assertThat(page.locator(".explanation")).isVisible();
                page.locator("[data-primary]").click();
            }
            assertThat(page.locator("h1")).containsText("of 12 right");

            tab.go("/review");
            assertThat(page.locator("h1")).hasText("12 due today");
            reader.anyhow();
            assertThat(page.locator(".explanation")).isVisible();
            page.locator("[name=rating]").last().click();
            assertThat(page.locator(".explanation")).hasCount(0);
        }
    }

    /** Begins a mixed quiz. */
    static void begin(Tab tab, int length, String feedback) {
        Page page = tab.go("/quiz");
        page.locator("[name=choice][value=mixed]").check();
        page.locator("[name=length]").fill(String.valueOf(length));
        page.locator("[name=feedback][value=%s]".formatted(feedback)).check();
        page.locator("main form button").click();
        assertAt(page, 1);
    }

    /** Waits until the page is about the question at {@code place}. */
    static void assertAt(Page page, int place) {
        assertThat(page.locator("h1")).hasText(Pattern.compile("(^|\\D)%d\\D".formatted(place)));
    }
}
