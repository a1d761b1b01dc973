package gradus.app.regrade;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dry run over the submissions to an exercise, and what became of it.
 *
 * @param id unguessable, sorts by time
 * @param slug the exercise
 * @param suite the hash of the tests that the submissions were graded by again
 * @param state how far it is
 * @param failure why there is nothing to apply; null unless the state is {@link State#FAILED}
 * @param alsoDown whether it was applied to those who go down, too
 * @param madeBy who asked for the dry run
 * @param madeAt when
 * @param actor who asked for the last step
 * @param changedAt when the state changed
 */
public record Plan(
        String id,
        String slug,
        String suite,
        State state,
        @Nullable Failure failure,
        boolean alsoDown,
        String madeBy,
        Instant madeAt,
        String actor,
        Instant changedAt) {

    /** How far a plan is. */
    public enum State {
        /** The dry run goes on. */
        GRADING,
        /** It can be read, and applied. */
        READY,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE,
        FAILED;

        /** Returns the name used in JSON, message keys and the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a dry run came to nothing. */
    public enum Failure {
        /** The tests changed before all submissions were graded. */
        TESTS_CHANGED,
        /** The exercise is not on offer any more. */
        NOT_ON_OFFER;

        /** Returns the name used in JSON, message keys and the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns whether jobs are at work on it. */
    public boolean busy() {
        return state == State.GRADING || state == State.APPLYING || state == State.UNDOING;
    }
}
