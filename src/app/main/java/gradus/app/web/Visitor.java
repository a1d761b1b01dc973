package gradus.app.web;

import io.javalin.http.Context;

/**
 * Who asks, in what language.
 *
 * @param learner the learner's id; {@code local} in solo mode
 * @param language {@code en} or {@code zh}: by {@code ?lang=}, else the cookie {@code lang}, else Accept-Language
 * @param nonce this response's nonce, for {@code <script nonce>} and {@code <style nonce>}
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public record Visitor(String learner, String language, String nonce) {

    /** Returns who sent this request. */
    public static Visitor of(Context context) {
        throw new UnsupportedOperationException("not built yet: " + context);
    }
}
