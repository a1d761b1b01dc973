package gradus.app.submission;

import gradus.wire.verdict.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that a learner handed in.
 *
 * @param id unguessable, sorts by time
 * @param learner who handed it in; {@code local} in solo mode
 * @param slug the exercise
 * @param number 1, 2, 3 … for each learner and exercise
 * @param source the learner's file, whole
 * @param submittedAt when it was accepted
 * @param suite the hash of the tests it was graded by; null while it waits
 * @param verdict null while it waits
 * @param gradedAt null while it waits
 */
public record Submission(
        String id,
        String learner,
        String slug,
        int number,
        String source,
        Instant submittedAt,
        @Nullable String suite,
        @Nullable Verdict verdict,
        @Nullable Instant gradedAt) {

    /** Returns whether there is no verdict yet. */
    public boolean waiting() {
        return verdict == null;
    }
}
