package gradus.judge;

import gradus.judge.policy.Group;
import gradus.judge.suite.TrustedCompiler;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as its author wrote it: sources and words, nothing compiled yet.
 *
 * <p>All sources are maps from file name (such as {@code SigmoidBackward.java}) to text, in the package {@link
 * #packageName()}.
 *
 * @param slug the folder's name
 * @param contractName the simple name of the interface that the learner's class implements
 * @param solutionName the simple name of the class that the learner writes
 * @param contract the contract's sources
 * @param starter what the editor opens with
 * @param visibleTests shown to the learner
 * @param hiddenTests never leave the judge
 * @param tests what is said about each test, in the order they are run
 * @param reference the solution
 * @param accepted other right solutions, by variant
 * @param wrong the wrong solutions that people really write
 * @param equivalent the mutants of the reference that no test can tell from it
 * @param limits how much a submission may use
 * @param allows what a submission may use that others may not
 */
public record ExerciseSpec(
        String slug,
        String contractName,
        String solutionName,
        Map<String, String> contract,
        String starter,
        Map<String, String> visibleTests,
        Map<String, String> hiddenTests,
        List<TestSpec> tests,
        Map<String, String> reference,
        Map<String, Map<String, String>> accepted,
        List<WrongSolution> wrong,
        List<EquivalentMutant> equivalent,
        Limits limits,
        Set<Group> allows) {

    public ExerciseSpec {
        contract = Map.copyOf(contract);
        visibleTests = Map.copyOf(visibleTests);
        hiddenTests = Map.copyOf(hiddenTests);
        tests = List.copyOf(tests);
        reference = Map.copyOf(reference);
        accepted = Map.copyOf(accepted);
        wrong = List.copyOf(wrong);
        equivalent = List.copyOf(equivalent);
        allows = Set.copyOf(allows);
    }

    /** Returns the package of every source of this exercise, such as {@code exercise.sigmoidbackward}. */
    public String packageName() {
        return "exercise." + slug.replace("-", "");
    }

    /** Returns the hash of its tests and its contract: the version that a verdict belongs to. */
    public String suite() {
        Map<String, String> hashed = new HashMap<>(contract);
        visibleTests.forEach((name, text) -> hashed.put("visible-tests/" + name, text));
        hiddenTests.forEach((name, text) -> hashed.put("hidden-tests/" + name, text));
        return TrustedCompiler.hash(hashed, "suite").substring(0, 16);
    }

    /**
     * What an author says about one test.
     *
     * @param name the test method's name, unique in the exercise
     * @param visibility which of the two test folders it is in
     * @param points what passing it earns; 0 for a visible test
     * @param title its name for a reader
     * @param fails what a learner is told when it fails
     * @param falseAlarm how often a right solution fails it by chance, at most; 0 for a test without chance
     */
    public record TestSpec(
            String name, Visibility visibility, int points, Words title, Words fails, double falseAlarm) {
        public TestSpec {
            if (!(falseAlarm >= 0 && falseAlarm < 1)) {
                throw new IllegalArgumentException("falseAlarm (%s) must be in [0, 1)".formatted(falseAlarm));
            }
        }

        /** Creates a test without chance. */
        public TestSpec(String name, Visibility visibility, int points, Words title, Words fails) {
            this(name, visibility, points, title, fails, 0);
        }
    }

    /**
     * A wrong solution.
     *
     * @param misconception the idea behind it
     * @param failsIn the hidden tests that it fails, exactly
     * @param line the line of its sources that makes it wrong, without indentation, which no other solution has: so that
     *     words and code can't be mixed up; null if its author has not said it
     * @param sources the solution's sources
     */
    public record WrongSolution(
            Misconception misconception,
            List<String> failsIn,
            @Nullable String line,
            Map<String, String> sources) {
        public WrongSolution {
            failsIn = List.copyOf(failsIn);
            sources = Map.copyOf(sources);
        }

        /** Returns whether {@code sources} have the line {@code line}. */
        public static boolean has(Map<String, String> sources, String line) {
            return sources.values().stream()
                    .flatMap(String::lines)
                    .anyMatch(there -> there.strip().equals(line));
        }
    }

    /**
     * A mutant of the reference that behaves like it, so that no test can kill it.
     *
     * @param source the mutated line of the reference, without its indentation
     * @param mutation the kind of change, as {@code check} names it
     * @param reason why it makes no difference
     */
    public record EquivalentMutant(String source, String mutation, String reason) {}
}
