package gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When there is no server, when it is back, and when it is another one. */
class OfflineTest {

    @TempDir
    Path folder;

    private final ScriptedGrader grader = new ScriptedGrader();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.madeUp(folder, grader);
    }

    @AfterEach
    void close() {
        grader.letGo();
        site.close();
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                .click();
    }

    private static Locator said(Page page) {
        return page.locator(".results .callout");
    }

    @Test
    void unreachableServer_isSaidWithWhatWasKept_andAllWorksAgainWithoutReload() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("net::ERR");
            Page page = tab.exercise("double-it");
            page.evaluate("() => { window.notReloaded = true; }");
            page.route("**/*", Route::abort);
            tab.write(EditorTest.source("return 2 * x;"));
            submit(page);
            assertThat(said(page))
                    .hasText(
                            "The server cannot be reached. There is no sign that anything was submitted. Your text is kept on this"
                                    + " device. When the server is back, try again; you need not reload the page.");
            tab.assertAccessible();
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(said(page)).containsText("Nothing was run. Your text is kept on this device.");

            page.unroute("**/*");
            assertThat(said(page)).hasText("The server is back: Run and Submit work again.");
            assertThat(page.locator(".save-state")).hasText("Saved");
            submit(page);
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");
            assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
        }
    }

    @Test
    void awaitedVerdict_comesThroughAnInterruption_andAfterAReload() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("net::ERR");
            Page page = tab.exercise("double-it");
            page.route("**/submissions/*?part=verdict*", Route::abort);
            tab.write(EditorTest.source("return 2 * x; // held"));
            submit(page);
            assertThat(said(page)).containsText("Your submission is stored there");
            page.unroute("**/submissions/*?part=verdict*");
            page.reload();
            assertThat(said(page)).hasText("Waiting for the verdict …");
            grader.letGo();

            assertThat(tab.verdict().locator("h2")).hasText("Accepted");
            assertThat(site.wiring().submissions().history("local", "double-it"))
                    .hasSize(1);
        }
    }

    @Test
    void submissionThatTheServerHasForgotten_isSaid_andTheTextStays() {
        try (Tab tab = Tab.desktop(site)) {
            tab.expectComplaint("404");
            Page page = tab.exercise("double-it");
            page.route(
                    "**/submissions/*?part=verdict*",
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            tab.write(EditorTest.source("return 2 * x; // mine"));
            submit(page);

            assertThat(said(page)).containsText("The server does not know this submission any more");
            assertThat(tab.text()).contains("// mine");
            page.unroute("**/submissions/*?part=verdict*");
            submit(page);
            assertThat(tab.verdict().locator("h2")).hasText("Accepted");
        }
    }

    @Test
    void withoutAServer_aPageOfOurOwnSaysSo_listsWhatIsKept_andGoesOnByItself() throws IOException {
        int port = site.port();
        try (Tab tab = Tab.open(
                site,
                Tab.options()
                        .setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                        .setLocale("zh-CN")
                        .setColorScheme(ColorScheme.DARK)
                        .setViewportSize(360, 740))) {
            tab.expectComplaint("net::ERR");
            Page page = tab.go("/exercises/double-it");
            page.getByRole(AriaRole.TAB).nth(1).click();
            tab.write(EditorTest.source("return 1; // 在火车上"));
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            site.close();

            tab.go("/progress");
            assertThat(page.locator("h1:visible")).hasText("无法连接服务器");
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page).hasTitle("无法连接服务器 · Gradus");
            assertThat(page.locator("[data-kept]:visible a")).hasText("double-it");
            page.getByText("查看代码").locator("visible=true").click();
            assertThat(page.locator("[data-kept]:visible pre")).containsText("// 在火车上");
            tab.assertAccessible();
            tab.assertNoHorizontalScroll();

            site = Site.again(folder, grader, port);
            assertThat(page.locator("h1:visible")).hasText("你的进度");
            tab.go("/exercises/double-it");
            assertThat(page.locator("textarea[name=source]")).hasValue(EditorTest.source("return 1; // 在火车上"));
        }
    }

    @Test
    void formThatCouldNotBeSent_isOneStepBack_andIsReturnedTo() {
        int port = site.port();
        try (Tab tab = Tab.open(site, Tab.options().setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            tab.expectComplaint("net::ERR");
            Page page = tab.go("/progress");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            site.close();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("中文"))
                    .click();
            assertThat(page.locator("[data-form]:visible")).containsText("did not arrive");
            tab.assertAccessible();

            site = Site.again(folder, grader, port);
            assertThat(page.locator("h1:visible")).hasText("Your progress");
        }
    }

    @Test
    void worker_keepsNothingButTheOfflinePageAndItsFiles() {
        try (Tab tab = Tab.open(site, Tab.options().setServiceWorkers(ServiceWorkerPolicy.ALLOW))) {
            Page page = tab.exercise("double-it");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            tab.go("/progress");
            tab.go("/");
            Object kept = page.evaluate(
                    "async () => (await Promise.all((await caches.keys()).map(async name =>"
                            + " (await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname.replace(/\\.[0-9a-f]{12}\\./, '.'))))).flat().sort()");

            assertThat(kept)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .containsExactly(
                            "/offline",
                            "/static/css/gradus.css",
                            "/static/img/icon.svg",
                            "/static/js/offline.js",
                            "/webjars/picocss__pico/2.1.1/css/pico.min.css");
        }
    }
}
