package gradus.app.engine;

import gradus.app.catalogue.Exercise;
import gradus.app.piece.Piece;
import gradus.wire.verdict.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a learner's engine, and what is in it.
 *
 * @param exercise what fills it
 * @param role what it is for, in a few words; null if its name says it
 * @param state whose piece is in it
 * @param buildable whether it isn't hers, and all that it needs is
 * @param own what she wrote; null if it isn't hers
 */
public record EnginePiece(
        Exercise exercise,
        @Nullable Words role,
        State state,
        boolean buildable,
        @Nullable Piece own) {

    /** Whose piece is in a place of the engine. */
    public enum State {
        /** The learner's, accepted by today's tests. */
        OWN,
        /** The learner's, accepted by earlier tests. */
        EARLIER,
        /** The reference's, because something builds on it. */
        BORROWED,
        /** Nobody's. */
        OPEN;

        /** Returns the name used in messages and style sheets, such as {@code own}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns whether the learner wrote it. */
        public boolean hers() {
            return this == OWN || this == EARLIER;
        }
    }

    /** Returns the exercise's slug. */
    public String slug() {
        return exercise.slug();
    }
}
