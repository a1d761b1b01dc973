package gradus.wire.verdict;

import org.jspecify.annotations.Nullable;

/**
 * How one test ended, and what the learner is told about it.
 *
 * @param name the test method's name
 * @param title its name for a reader
 * @param visibility whether its source is shown
 * @param outcome how it ended
 * @param cause what of a limit was used up, if it ended at a limit that has several
 * @param points what it earned
 * @param maxPoints what it could have earned
 * @param message the author's words for its failure; empty when it passed
 * @param diagnosis what was computed from the wrong result, if anything was
 * @param misconception the known wrong idea that the submission behaves like in this test, if any
 * @param thrown the exception that left the learner's code in this test, if any
 * @param detail the assertion's own words, with expected and actual values; only ever set for a visible test
 * @param gradient where its gradient disagrees with the numerical one, if a gradient was compared and does
 */
public record TestResult(
        String name,
        Words title,
        Visibility visibility,
        Outcome outcome,
        @Nullable Cause cause,
        int points,
        int maxPoints,
        Words message,
        @Nullable Words diagnosis,
        @Nullable Misconception misconception,
        @Nullable Thrown thrown,
        @Nullable String detail,
        @Nullable GradientMap gradient) {}
