package gradus.app.web.pages;

import gradus.app.workshop.Refused;

/** Which HTTP status belongs to what the workshop refuses. */
public final class Refusals {

    private Refusals() {}

    /** Returns the status. */
    public static int status(Refused refused) {
        return switch (refused.reason()) {
            case BAD -> 400;
            case ABSENT -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case READ_ONLY -> 503;
        };
    }
}
