package gradus.app.web;

import org.jspecify.annotations.Nullable;

/** Why a request is refused: thrown by a handler, shown as JSON or as a page. */
public final class Problem extends RuntimeException {

    private final int status;
    private final @Nullable String field;

    private Problem(int status, @Nullable String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
    }

    /** Returns a refusal with {@code status} and words for who sent the request. */
    public static Problem of(int status, String message) {
        return new Problem(status, null, message);
    }

    /** Returns a refusal with {@code status} because of {@code field}. */
    public static Problem of(int status, String field, String message) {
        return new Problem(status, field, message);
    }

    /** Returns a refusal of bad input: 400. */
    public static Problem badField(String field, String message) {
        return new Problem(400, field, message);
    }

    /** Returns a refusal for want of what was asked for: 404. */
    public static Problem notFound(String message) {
        return new Problem(404, null, message);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the part of the request that is wrong, or null. */
    public @Nullable String field() {
        return field;
    }

    /** Returns what is wrong and what to do. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
