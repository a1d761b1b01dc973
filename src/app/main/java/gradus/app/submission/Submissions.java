package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes submissions in, has them graded, and gives them back. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class Submissions {

    /** A promise to call somebody; closing it takes it back. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Accepts a source: when this returns, it is stored together with the job that will grade it.
     *
     * @throws IllegalArgumentException if the source is blank, holds NUL or is over {@link Source#MAX_BYTES}
     */
    public Submission submit(String learner, Exercise exercise, String source) {
        throw new UnsupportedOperationException("not built yet: " + learner + exercise + source);
    }

    /** Returns the submission of that id. */
    public Optional<Submission> find(String id) {
        throw new UnsupportedOperationException("not built yet: " + id);
    }

    /** Returns a learner's submissions to an exercise, newest first. */
    public List<Submission> history(String learner, String slug) {
        throw new UnsupportedOperationException("not built yet: " + learner + slug);
    }

    /**
     * Calls {@code listener} once, when the submission has its verdict: at once if it has it already.
     *
     * <p>The listener is called on the grading thread and must not block.
     */
    public Subscription onVerdict(String id, Consumer<Submission> listener) {
        throw new UnsupportedOperationException("not built yet: " + id + listener);
    }

    /**
     * Grades a source by the visible tests and stores nothing.
     *
     * @throws RunQueueFull if too many runs are waiting
     */
    public Verdict run(Exercise exercise, String source) {
        throw new UnsupportedOperationException("not built yet: " + exercise + source);
    }
}
