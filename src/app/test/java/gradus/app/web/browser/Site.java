package gradus.app.web.browser;

import gradus.app.Wiring;
import gradus.app.health.Health;
import gradus.app.submission.Grader;
import gradus.app.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real application on a free port. */
final class Site implements AutoCloseable {

    /** The root of the project: its exercises and its static files. */
    static final Path HOME = Path.of(System.getProperty("gradus.home"));

    private final Wiring wiring;
    private final WebServer server;

    Site(Wiring wiring) {
        this(wiring, 0);
    }

    private Site(Wiring wiring, int port) {
        this.wiring = wiring;
        this.server = wiring.serve("127.0.0.1", port);
    }

    /** Opens the site with the real exercises and the real judge. */
    static Site real(Path folder) {
        return new Site(Wiring.open(HOME, folder.resolve("data"), true));
    }

    /** Opens the site with three made-up exercises and {@code grader}; {@code folder} is empty. */
    static Site madeUp(Path folder, Grader grader) throws IOException {
        Path home = home(folder);
        return new Site(Wiring.open(home, folder.resolve("data"), grader));
    }

    /** Opens such a site whose grader is watched. */
    static Site madeUp(Path folder, Grader grader, Health.Grader watched) throws IOException {
        Path home = home(folder);
        return new Site(Wiring.open(home, folder.resolve("data"), grader, watched));
    }

    /** Opens such a site that asks questions, too: of all kinds, about three topics. */
    static Site asking(Path folder, Grader grader) throws IOException {
        MadeUpQuestions.write(home(folder));
        return again(folder, grader, 0);
    }

    /** Opens what was opened in {@code folder} before, and closed. */
    static Site again(Path folder, Grader grader, int port) {
        return new Site(Wiring.open(folder.resolve("home"), folder.resolve("data"), grader), port);
    }

    private static Path home(Path folder) throws IOException {
        Path home = emptyHome(folder);
        MadeUpExercises.write(home);
        return home;
    }

    /** Makes a home without any exercise in {@code folder}. */
    static Path emptyHome(Path folder) throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("exercises"));
        for (String part : List.of("css", "js", "img", "vendor")) {
            copy(HOME.resolve("static").resolve(part), home.resolve("static").resolve(part));
        }
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    int port() {
        return server.port();
    }

    Wiring wiring() {
        return wiring;
    }

    @Override
    public void close() {
        server.close();
        wiring.close();
    }
}
