package gradus.app.web;

import io.javalin.http.Context;

/** Shows an error to somebody who asked for a page; the API answers in JSON by itself. */
@FunctionalInterface
public interface ErrorPages {

    /**
     * Writes the body for an error; the status is set already.
     *
     * @param status 400, 403, 404, 405, 413, 415, 429, 500 or 503
     * @param message what is wrong and what to do, without anything secret; for 429 and 503 in the visitor's language, else in English
     */
    void show(Context context, int status, String message);
}
