package gradus.app.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who answers the questions of {@link MadeUpQuestions}, on any page that asks one. */
final class Answering {

    private static final int MOST_TABS = 60;
    private static final Pattern ID = Pattern.compile("of ([a-z-]+)\\?|([a-z-]+) 中");
    private static final Pattern RIGHT_OPTION = Pattern.compile("The right one|^正确的$");
    private static final Map<String, Integer> PLACES =
            Map.of("First", 1, "第一", 1, "Second", 2, "第二", 2, "Third", 3, "第三", 3);
    private static final Map<String, String> PAIRS =
            Map.of("One", "1", "一", "1", "Two", "2", "二", "2", "Three", "3", "三", "3");

    private final Page page;

    Answering(Page page) {
        this.page = page;
    }

    /** Returns the id of the question on the page. */
    String asked() {
        String prompt = page.locator(".prompt").first().textContent();
        Matcher id = ID.matcher(prompt);
        if (!id.find()) {
            throw new AssertionError("no question in: " + prompt);
        }
        return id.group(1) != null ? id.group(1) : id.group(2);
    }

    /** Gives the right answer, by the keyboard, and does not send it. */
    void right() {
        answer(true);
    }

    /** Gives a wrong answer, by the keyboard, and does not send it. */
    void wrong() {
        answer(false);
    }

    private void answer(boolean right) {
        awaitScripts();
        switch (asked()) {
            case "a-number" -> type(right ? "3 * 4" : "7");
            case "a-formula" -> type(right ? "y - y^2" : "y");
            case "what-it-returns" -> type(right ? "8" : "9");
            // nobody sees what was drawn; the least that it can be is six
            case "drawn-number" -> type("1");
            case "the-bug" -> page.keyboard().press(right ? "3" : "1");
            case "in-order" -> places(item -> right ? place(item) : 4 - place(item));
            case "belonging" -> letters(right);
            default -> choose(right);
        }
    }

    private static int place(String item) {
        return PLACES.getOrDefault(item, 0);
    }

    private void type(String text) {
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }

    private void choose(boolean right) {
        List<String> options = page.locator(".choices label > span").allTextContents();
        for (int i = 0; i < options.size(); i++) {
            if (RIGHT_OPTION.matcher(options.get(i).strip()).find() == right) {
                page.keyboard().press(String.valueOf(i + 1));
                return;
            }
        }
        throw new AssertionError("no such option in " + options);
    }

    /** Gives each item to be ordered the place that {@code places} says, by the keyboard. */
    void places(ToIntFunction<String> places) {
        awaitScripts();
        for (Locator pair : page.locator(".pair").all()) {
            tabTo(pair.locator("select"));
            String item = pair.locator("span").textContent().strip();
            page.keyboard().type(String.valueOf(places.applyAsInt(item)));
        }
    }

    private void letters(boolean right) {
        List<String> choices = page.locator(".letters li").allTextContents().stream()
                .map(String::strip)
                .toList();
        for (Locator pair : page.locator(".pair").all()) {
            tabTo(pair.locator("select"));
            String left = pair.locator("span").textContent().strip();
            String wanted = right ? PAIRS.getOrDefault(left, "") : "4";
            page.keyboard().type(String.valueOf((char) ('A' + choices.indexOf(wanted))));
        }
    }

    /** Presses Tab until {@code element} has the focus. */
    void tabTo(Locator element) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) element.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no Tab leads to " + element);
    }

    void enter() {
        press("Enter");
    }

    void press(String key) {
        awaitScripts();
        page.keyboard().press(key);
    }

    /** What is on the page is there before the scripts that listen to keys are. */
    private void awaitScripts() {
        page.waitForLoadState();
    }

    /** Gives some answer and sends it, by the mouse: for a page without scripts, and where it does not matter which. */
    void anyhow() {
        for (Locator select : page.locator(".pair select").all()) {
            select.selectOption(new SelectOption()
                    .setIndex(Integer.parseInt(
                                    String.valueOf(select.getAttribute("name")).substring("answer.".length()))
                            + 1));
        }
        if (page.locator(".choices input").count() > 0) {
            page.locator(".choices input").first().check();
        }
        if (page.locator(".typed input").count() > 0) {
            page.locator(".typed input").fill(asked().equals("a-formula") ? "y*(1-y)" : "12");
        }
        page.locator("form:has(.prompt) button").first().click();
    }
}
