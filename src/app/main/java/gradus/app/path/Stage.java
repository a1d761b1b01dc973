package gradus.app.path;

import java.util.Locale;

/** How far a learner is with an exercise, and whether she should go there now. */
public enum Stage {
    /** Something it builds on is not solved yet. */
    LOCKED,
    /** All it builds on is solved. */
    READY,
    /** Handed in, not solved yet. */
    TRIED,
    SOLVED,
    /** Solved, and all it teaches is known well. */
    MASTERED,
    /** Solved, and due to be written again. */
    DUE;

    /** Returns the name used in addresses and style sheets, such as {@code locked}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it was solved at some time. */
    public boolean solved() {
        return this == SOLVED || this == MASTERED || this == DUE;
    }
}
