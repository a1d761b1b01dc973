package gradus.app.web;

import io.javalin.router.JavalinDefaultRoutingApi;

/** A group of routes: the pages, the REST API. */
@FunctionalInterface
public interface Routes {

    /** Adds the routes of this group. */
    void register(JavalinDefaultRoutingApi routes);
}
