package gradus.app.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser, started once and shared; each {@link Tab} has its own cookies and storage. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    // the browser must not ask other hosts by itself, or a test could not tell who did
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    /** How long anything may take on a machine that is busy with something else. */
    static final double PATIENCE_MILLIS = 20_000;

    private static final Browser BROWSER = start();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser start() {
        Path program = find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Path find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need Chromium and found none of %s on the PATH: install it (Debian: apt-get install chromium)"
                                .formatted(NAMES)));
    }
}
