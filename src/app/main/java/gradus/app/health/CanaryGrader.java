package gradus.app.health;

import gradus.wire.verdict.Verdict;

/** Grades a canary: the judge with {@link CanaryExercise}, or a fake in a test. */
@FunctionalInterface
public interface CanaryGrader {

    /**
     * Grades {@code source} by the hidden tests of {@link CanaryExercise}.
     *
     * @throws gradus.wire.verdict.GraderFault if it could not be graded, for a reason that is ours
     */
    Verdict grade(String source, long seed);
}
