/**
 * The REST API, under {@code /api}. What it takes and gives is in {@code openapi.yaml}, which a test holds against the
 * running server. Start at {@link gradus.app.web.api.Api}.
 */
@NullMarked
package gradus.app.web.api;

import org.jspecify.annotations.NullMarked;
