package gradus.app.web;

import io.javalin.http.Context;

/** Shows an error to somebody who asked for a page; the API answers in JSON by itself. */
@FunctionalInterface
public interface ErrorPages {

    /**
     * Writes the body for an error; the status is set already.
     *
     * @param status 400, 403, 404, 405, 413, 415, 429 or 500
     * @param message what is wrong and what to do, in English, without anything secret
     */
    void show(Context context, int status, String message);
}
