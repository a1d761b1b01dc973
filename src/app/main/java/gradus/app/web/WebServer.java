package gradus.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: guards, headers and errors around the routes it is given. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final int MAX_THREADS = 40;
    private static final int MIN_THREADS = 4;
    private static final long DRAIN_MILLIS = 5_000;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server on {@code host}; port 0 takes a free one.
     *
     * @param errorPages what people see when a page fails
     * @throws PortTaken if it can not listen there
     */
    public static WebServer start(String host, int port, List<Routes> routes, ErrorPages errorPages) {
        Javalin javalin = Javalin.create(config -> configure(config, routes, errorPages));
        try {
            return new WebServer(javalin.start(host, port));
        } catch (JavalinBindException e) {
            throw new PortTaken(host, port, e);
        }
    }

    private static void configure(JavalinConfig config, List<Routes> routes, ErrorPages errorPages) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = Limits.MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        // who listens on loopback waits longer for the compressing than for the bytes; Assets compresses its files once
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.multipartConfig.maxFileSize(Limits.MAX_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(Limits.MAX_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(Limits.MAX_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        config.jetty.modifyServer(WebServer::drainAndSayNothing);
        SecureRandom random = new SecureRandom();
        SecurityHeaders headers = new SecurityHeaders(random);
        UnreadableRequests unreadable = new UnreadableRequests(headers, errorPages);
        config.jetty.modifyServer(server -> server.setErrorHandler(unreadable));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(unreadable));
        config.routes.before(headers::set);
        config.routes.before(Guard::check);
        new Failures(errorPages, random).register(config.routes);
        routes.forEach(group -> group.register(config.routes));
    }

    private static void drainAndSayNothing(Server server) {
        server.setStopTimeout(DRAIN_MILLIS);
        for (var connector : server.getConnectors()) {
            HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
            if (http != null) {
                http.getHttpConfiguration().setSendServerVersion(false);
            }
        }
    }

    /** Returns whether {@code host} is an address that only this machine reaches. */
    public static boolean isLoopback(String host) {
        return Guard.isLoopback(host);
    }

    /** Returns the port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Returns all routes. */
    List<Endpoint> endpoints() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
    }

    /** Stops: open requests are answered first, within reason; who waits for a verdict is cut off and asks again. */
    public void stop() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.info("requests that still waited for something were cut off");
            LOG.debug("because of", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
