package gradus.judge;

import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;

/** Grades submissions: compile, box, tests, diagnosis. Safe for use by several threads. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class Judge implements AutoCloseable {

    private Judge() {}

    /** Starts a judge: its compiler and its spare runners. */
    public static Judge open(JudgeSettings settings) {
        throw new UnsupportedOperationException("not built yet: " + settings);
    }

    /**
     * Compiles an exercise's contract, tests and solutions; not the learner's business, so a failure names the file.
     *
     * @throws ExerciseFault if the author's files do not compile or do not fit together
     */
    public PreparedExercise prepare(ExerciseSpec spec) {
        throw new UnsupportedOperationException("not built yet: " + spec.slug());
    }

    /**
     * Grades one source.
     *
     * @param source the learner's file, whole
     * @param tests which tests to run: the visible ones for "Run", the hidden ones for "Submit"
     * @param seed what all inputs are drawn from; choose it after the source has arrived
     * @throws GraderFault if it could not be graded, for a reason that is ours
     */
    public Verdict grade(PreparedExercise exercise, String source, Visibility tests, long seed) {
        throw new UnsupportedOperationException("not built yet: " + exercise + source + tests + seed);
    }

    @Override
    public void close() {}
}
