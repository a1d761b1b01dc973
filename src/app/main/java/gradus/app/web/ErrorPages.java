package gradus.app.web;

import io.javalin.http.Context;

/** Shows an error to somebody who asked for a page; the API answers in JSON by itself. */
@FunctionalInterface
public interface ErrorPages {

    /** Writes the body for a refusal; the status is set already. */
    void show(Context context, Problem problem);

    /** Returns the page for a refusal of what could not be read as a request; {@code nonce} is for its scripts. */
    default String bare(Problem problem, String language, String nonce) {
        return problem.words().in(language);
    }
}
