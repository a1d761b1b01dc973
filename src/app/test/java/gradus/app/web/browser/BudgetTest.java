package gradus.app.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may cost who opens it for the first time, counted by the browser itself. */
class BudgetTest {

    /** Our own style sheets and scripts, as they are before compression. */
    private static final double MOST_OWN_BYTES = 100_000;

    /** All that comes over the line: compressed, with fonts and libraries, without the editor and the map's library. */
    private static final double MOST_TRANSFERRED_BYTES = 450_000;

    private static final double MOST_REQUESTS = 45;

    /** What moves by itself while one reads; 0.1 is held to be good. */
    private static final double MOST_LAYOUT_SHIFT = 0.05;

    /** Sums up what the browser has noted, once nothing has moved for a moment. */
    private static final String MEASURE = """
            () => new Promise((resolve) => {
                const resources = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
                const path = (entry) => new URL(entry.name).pathname;
                const sum = (entries, size) => entries.reduce((all, entry) => all + entry[size], 0);
                const own = resources.filter((entry) => /^\\/static\\/(css|js)\\//.test(path(entry)));
                const heavy = (entry) => path(entry).startsWith("/static/vendor/");
                let shift = 0;
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) {
                        shift += entry.value;
                    }
                }).observe({ type: "layout-shift", buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => resolve({
                    own: sum(own, "decodedBodySize"),
                    transferred: sum(resources.filter((entry) => !heavy(entry)), "transferSize"),
                    requests: resources.length,
                    editor: resources.filter((entry) => path(entry).includes("codemirror")).length,
                    graph: resources.filter((entry) => /vendor\\/graph\\./.test(path(entry))).length,
                    shift,
                })));
            })
            """;

    @TempDir
    static Path folder;

    private static Site site;
    private static String submission;

    @BeforeAll
    static void open() throws IOException {
        site = Site.asking(folder, new ScriptedGrader());
        var submissions = site.wiring().submissions();
        var exercise = site.wiring().catalogue().find("double-it").orElseThrow();
        submission = submissions
                .submit("local", exercise, EditorTest.source("return x / 2;"))
                .id();
        Waiting.forVerdict(submissions, submission);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/exercises",
                "/map",
                "/exercises/double-it",
                "/exercises/row-means",
                "/exercises/double-it/giveup",
                "/exercises/double-it/submissions",
                "/submissions/{id}",
                "/quiz",
                "/review",
                "/interview",
                "/progress",
                "/progress/concepts",
                "/progress/history",
                "/engine",
                "/instructor",
                "/status",
                "/no/such/page"
            })
    void page_keepsToItsBudget(String path) {
        try (Tab tab = Tab.open(site, Tab.options().setViewportSize(1280, 800))) {
            tab.expectComplaint("404");
            Page page = tab.go(path.replace("{id}", submission));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            @SuppressWarnings("unchecked")
            Map<String, Number> spent = (Map<String, Number>) page.evaluate(MEASURE);

            assertThat(number(spent, "own")).as("bytes of our own").isBetween(1.0, MOST_OWN_BYTES);
            assertThat(number(spent, "transferred")).as("bytes over the line").isLessThan(MOST_TRANSFERRED_BYTES);
            assertThat(number(spent, "requests")).as("requests").isLessThan(MOST_REQUESTS);
            assertThat(number(spent, "shift")).as("layout shift").isLessThan(MOST_LAYOUT_SHIFT);
            assertThat(number(spent, "editor") > 0)
                    .as("the editor, which also colours Java, is loaded")
                    .isEqualTo(page.locator(".bench, code.language-java, ol[data-java]")
                                    .count()
                            > 0);
            assertThat(number(spent, "graph") > 0)
                    .as("the map's library is loaded")
                    .isEqualTo(path.equals("/map"));
        }
    }

    private static double number(Map<String, Number> spent, String name) {
        return Objects.requireNonNull(spent.get(name), name).doubleValue();
    }
}
