package gradus.app.workshop;

import gradus.wire.verdict.Words;

/** Why the workshop does not do what an author asked for; nothing was changed. */
public final class Refused extends RuntimeException {

    /** What kind of reason. */
    public enum Reason {
        /** What was asked for can not be. */
        BAD,
        /** There is no such thing. */
        ABSENT,
        /** Something else is there already, or has changed meanwhile. */
        CONFLICT,
        /** It is more than an exercise has. */
        TOO_LARGE,
        /** This machine does not let it be written. */
        READ_ONLY
    }

    private final Reason reason;
    private final transient Words words;

    Refused(Reason reason, Words words) {
        super(words.en());
        this.reason = reason;
        this.words = words;
    }

    /** Returns what kind of reason it is. */
    public Reason reason() {
        return reason;
    }

    /** Returns what is wrong and what to do. */
    public Words words() {
        return words;
    }
}
