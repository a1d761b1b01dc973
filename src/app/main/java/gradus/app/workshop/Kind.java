package gradus.app.workshop;

import java.util.Locale;

/** How an exercise is graded: which tests its author begins with. */
public enum Kind {
    /** One method, whose answers are compared with numbers. */
    VALUES,
    /** A forward and a backward pass, held against the numerical gradient. */
    GRADIENT,
    /** An object that remembers something from call to call, such as an optimiser. */
    STATE,
    /** Random results, which are checked statistically. */
    CHANCE;

    /** Returns the name used on the command line and in forms, such as {@code gradient}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
