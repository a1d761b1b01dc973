package gradus.app.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A reader with a browser of their own. Closing it fails the test if there was a console error, a violation of the content
 * security policy, an uncaught exception, or a request to another host.
 */
final class Tab implements AutoCloseable {

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> foreign = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    private Tab(String origin, Browser.NewContextOptions options) {
        this.origin = origin;
        this.context = Chromium.browser().newContext(options.setBaseURL(origin));
        this.context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        this.page = context.newPage();
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(request -> {
            if (!request.url().startsWith("data:") && !request.url().startsWith(origin + "/")) {
                foreign.add(request.url());
            }
        });
    }

    /** Opens a desktop browser, in English and light. */
    static Tab desktop(Site site) {
        return open(site, options());
    }

    static Tab open(Site site, Browser.NewContextOptions options) {
        return new Tab(site.origin(), options);
    }

    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 860)
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT)
                // what is about the service worker allows it; in all other tests it could only hide what the server
                // does
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Page go(String path) {
        page.navigate(path);
        return page;
    }

    /** Opens an exercise and waits until its editor is there. */
    Page exercise(String slug) {
        go("/exercises/" + slug + "?anyway=1");
        // on a phone it is behind a tab
        editor().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    Locator editor() {
        return page.locator(".cm-content");
    }

    Locator verdict() {
        return page.locator(".verdict");
    }

    /** Types {@code source} in place of all there is. */
    void write(String source) {
        editor().click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(source);
    }

    /** Returns the editor's text. */
    String text() {
        return page.locator("textarea[name=source]").inputValue();
    }

    /** Says that the browser may complain in words that contain {@code part}. */
    void expectComplaint(String part) {
        expected.add(part);
    }

    /** Fails if axe-core finds anything wrong with the page as it is now. */
    void assertAccessible() {
        assertAccessible(new AxeBuilder(page));
    }

    /** Fails if axe-core finds anything wrong with what is in {@code part}. */
    void assertAccessible(String part) {
        assertAccessible(new AxeBuilder(page).include(part));
    }

    private void assertAccessible(AxeBuilder axe) {
        int before = complaints.size();
        // axe-core takes a heading that is a formula for an empty one: it does not read MathML, as screen readers do
        List<Rule> violations = axe.exclude("th:has(math)").analyze().getViolations();
        // axe-core measures with inline styles of its own, which the policy rightly blocks
        complaints.subList(before, complaints.size()).removeIf(text -> text.startsWith("Applying inline style"));
        assertThat(violations)
                .as("axe-core on %s", page.url())
                .extracting(rule -> "%s: %s"
                        .formatted(
                                rule.getId(),
                                rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList()))
                .isEmpty();
    }

    /** Fails if the page is wider than the window. */
    void assertNoHorizontalScroll() {
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels too wide at %s", page.url()).isEqualTo(0);
    }

    /** Keeps a picture of the page, for whoever wants to see what it looks like. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    String path() {
        return URI.create(page.url()).getRawPath();
    }

    @Override
    public void close() {
        context.close();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertThat(complaints).as("what the browser complained about").isEmpty();
        assertThat(foreign).as("requests to other hosts than %s", origin).isEmpty();
    }
}
