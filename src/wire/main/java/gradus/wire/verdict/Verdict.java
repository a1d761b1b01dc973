package gradus.wire.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a graded submission.
 *
 * @param kind the verdict itself
 * @param tests one result a test, in the author's order; empty when it did not compile or was refused before it ran
 * @param diagnostics javac's complaints, errors first; or the places that it was refused for
 * @param message what is to be said about the whole submission, if there is anything beside the tests
 * @param output what the learner's code printed, bounded
 * @param outputCut whether more was printed than {@code output} holds
 * @param seed what all inputs were drawn from
 * @param suite the hash of the tests and the contract
 * @param sandbox what held the code, such as {@code bubblewrap}
 * @param jdk the version that compiled and ran it
 * @param timings where the time went
 */
public record Verdict(
        VerdictKind kind,
        List<TestResult> tests,
        List<Diagnostic> diagnostics,
        @Nullable Words message,
        String output,
        boolean outputCut,
        long seed,
        String suite,
        String sandbox,
        String jdk,
        Timings timings) {

    public Verdict {
        tests = List.copyOf(tests);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the points earned. */
    public int score() {
        return tests.stream().mapToInt(TestResult::points).sum();
    }

    /** Returns the points there were to earn. */
    public int maxScore() {
        return tests.stream().mapToInt(TestResult::maxPoints).sum();
    }
}
