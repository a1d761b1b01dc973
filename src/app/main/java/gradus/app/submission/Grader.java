package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;

/** Grades one source: the judge, or a fake in a test. */
@FunctionalInterface
public interface Grader {

    /**
     * Grades {@code source} by the visible or the hidden tests of {@code exercise}.
     *
     * @param seed what all inputs are drawn from
     * @throws gradus.wire.verdict.GraderFault if it could not be graded, for a reason that is ours
     */
    Verdict grade(Exercise exercise, String source, Visibility tests, long seed);
}
