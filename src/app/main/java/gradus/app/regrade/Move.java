package gradus.app.regrade;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is about for one submission.
 *
 * @param place its place in the plan: 0, 1, 2 … by learner, then by number
 * @param submission the submission's id
 * @param learner who handed it in
 * @param number 1, 2, 3 … for each learner and exercise
 * @param state what became of it
 * @param before the verdict that the dry run found
 * @param after the verdict by today's tests; null while there is none
 * @param direction where it moves; null while that is not known
 * @param tests the tests that make the difference
 */
public record Move(
        int place,
        String submission,
        String learner,
        int number,
        State state,
        Grade before,
        @Nullable Grade after,
        @Nullable Direction direction,
        List<TestChange> tests) {

    /** What became of a move. */
    public enum State {
        /** Not graded again yet. */
        PENDING,
        /** Graded again; nothing is changed yet. */
        GRADED,
        /** Could not be graded again, for a reason that is ours. */
        UNGRADED,
        APPLIED,
        /** Not applied, because it goes down and that was not allowed. */
        WITHHELD,
        /** Not applied, because the submission has another verdict since the dry run. */
        OVERTAKEN,
        UNDONE,
        /** Not undone, because the submission has another verdict since it was applied. */
        KEPT;

        /** Returns the name used in JSON, message keys and the database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Move {
        tests = List.copyOf(tests);
    }

    /** Returns whether a reader of the plan has to look at it: it moves, or it is not known whether it does. */
    public boolean notable() {
        return direction == null ? state == State.UNGRADED : direction != Direction.SAME;
    }
}
