package gradus.app.web;

import gradus.app.health.Metrics;
import io.javalin.router.JavalinDefaultRoutingApi;

/** What a Prometheus server collects. */
public final class MetricsRoute implements Routes {

    private final Metrics metrics;

    /** Creates the route. */
    public MetricsRoute(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                "/metrics",
                context -> context.contentType(Metrics.CONTENT_TYPE)
                        .header("Cache-Control", "no-store")
                        .result(metrics.text()));
    }
}
