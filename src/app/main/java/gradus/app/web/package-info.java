/**
 * The web server. Start at {@link gradus.app.web.WebServer}; {@code web.api} is the REST API, {@code web.pages} the site.
 *
 * <h2>Theory of operation</h2>
 *
 * A request passes {@link gradus.app.web.Guard} (is it meant for us, and does it come from our own pages), then its route.
 * Whatever goes wrong on the way is a {@link gradus.app.web.Problem} in the end: {@link gradus.app.web.Failures} turns it
 * into JSON under {@code /api} and into a page elsewhere. What a client sends can be refused, but never fails with 500.
 * {@link gradus.app.web.SecurityHeaders} go on every answer. What Jetty refuses before there is a request that could pass,
 * {@link gradus.app.web.UnreadableRequests} answers in the same way.
 */
@NullMarked
package gradus.app.web;

import org.jspecify.annotations.NullMarked;
