package gradus.app.progress;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner got with an exercise.
 *
 * @param slug the exercise
 * @param state whether it was tried or solved
 * @param attempts graded submissions
 * @param bestScore the most points a submission earned
 * @param maxScore the points there are to earn
 * @param solvedAt when it was first solved; null if it was not
 * @param lastAt when the last graded submission was handed in; null if there is none
 */
public record ExerciseProgress(
        String slug,
        State state,
        int attempts,
        int bestScore,
        int maxScore,
        @Nullable Instant solvedAt,
        @Nullable Instant lastAt) {

    /** How far a learner got. */
    public enum State {
        NEW,
        TRIED,
        SOLVED;

        /** Returns the name used in JSON and style sheets, such as {@code solved}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
