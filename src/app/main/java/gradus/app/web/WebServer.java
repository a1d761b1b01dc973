package gradus.app.web;

import java.util.List;

/** The web server. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class WebServer implements AutoCloseable {

    private WebServer() {}

    /** Starts a server on {@code host}; port 0 takes a free one. */
    public static WebServer start(String host, int port, List<Routes> routes, ErrorPages errorPages) {
        throw new UnsupportedOperationException("not built yet: " + host + port + routes + errorPages);
    }

    /** Returns the port it listens on. */
    public int port() {
        return 0;
    }

    /** Stops: open requests are answered first. */
    public void stop() {}

    @Override
    public void close() {
        stop();
    }
}
