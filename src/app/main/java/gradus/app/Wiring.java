package gradus.app;

import gradus.app.catalogue.Catalogue;
import gradus.app.progress.Progress;
import gradus.app.submission.Drafts;
import gradus.app.submission.Grader;
import gradus.app.submission.Submissions;
import gradus.app.web.WebServer;
import java.nio.file.Path;

/** Builds the objects and holds them: the only place that knows all of them. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class Wiring implements AutoCloseable {

    private Wiring() {}

    /** Opens the application with the real judge; {@code home} has {@code exercises/} and {@code static/}. */
    public static Wiring open(Path home, Path data) {
        throw new UnsupportedOperationException("not built yet: " + home + data);
    }

    /** Opens the application with another grader: for tests. Exercises are read but not compiled. */
    public static Wiring open(Path home, Path data, Grader grader) {
        throw new UnsupportedOperationException("not built yet: " + home + data + grader);
    }

    /** Starts the web server: pages and API. */
    public WebServer serve(String host, int port) {
        throw new UnsupportedOperationException("not built yet: " + host + port);
    }

    /** Returns the exercises. */
    public Catalogue catalogue() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Returns the submissions. */
    public Submissions submissions() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Returns the drafts. */
    public Drafts drafts() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Returns the progress. */
    public Progress progress() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {}
}
