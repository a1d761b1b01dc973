/** The web server: start at {@link gradus.app.web.WebServer}. */
@NullMarked
package gradus.app.web;

import org.jspecify.annotations.NullMarked;
