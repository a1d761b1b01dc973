package gradus.judge.diagnosis;

import gradus.judge.run.Learner;
import gradus.judge.suite.Suite;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.Misconception;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the known wrong solutions that a failed submission behaves like.
 *
 * <p>Each wrong solution takes the failed tests with the same seed, so with the same inputs. One that fails a test too,
 * having given the same answers all the way, explains the failure. The fewest explanations win: first the one that
 * explains most tests, then the one that explains most of the rest, and so on.
 */
public final class Recogniser {

    private final List<Known> known;

    /**
     * A wrong solution that people really write.
     *
     * @param misconception the idea behind it
     * @param learner makes it ready to be tested
     */
    public record Known(Misconception misconception, Supplier<Learner> learner) {}

    /** Creates a recogniser of {@code known} wrong solutions; of two that explain the same, the first is named. */
    public Recogniser(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** Returns the misconception behind each failed test of {@code runs} that one explains. */
    public Map<String, Misconception> recognise(Suite suite, List<TestRun> runs, long seed) {
        return recognise(runs, (wrong, tests) -> suite.run(wrong.learner().get(), seed, tests));
    }

    /** How known wrong solutions do in tests. */
    public interface Trial {

        /** Returns how {@code wrong} does in at least the tests with these names, with the inputs of the runs to explain. */
        List<TestRun> of(Known wrong, Set<String> tests);
    }

    /** Returns the misconception behind each failed test of {@code runs} that one explains, as {@code trial} tells. */
    public Map<String, Misconception> recognise(List<TestRun> runs, Trial trial) {
        Map<String, TestRun> failed = runs.stream()
                .filter(run -> run.failure() != null && run.ending() == null)
                .collect(Collectors.toMap(TestRun::name, run -> run));
        if (failed.isEmpty()) {
            return Map.of();
        }
        List<Explanation> explanations = new ArrayList<>();
        for (Known wrong : known) {
            Set<String> explained = new HashSet<>();
            for (TestRun run : trial.of(wrong, failed.keySet())) {
                TestRun submitted = failed.get(run.name());
                if (!run.passed() && submitted != null && run.behaviour().isLike(submitted.behaviour())) {
                    explained.add(run.name());
                }
            }
            explanations.add(new Explanation(wrong.misconception(), explained));
        }
        return fewest(explanations);
    }

    private record Explanation(Misconception misconception, Set<String> tests) {}

    private static Map<String, Misconception> fewest(List<Explanation> explanations) {
        Map<String, Misconception> named = new HashMap<>();
        while (true) {
            Explanation best = null;
            int most = 0;
            for (Explanation explanation : explanations) {
                explanation.tests().removeAll(named.keySet());
                if (explanation.tests().size() > most) {
                    best = explanation;
                    most = explanation.tests().size();
                }
            }
            if (best == null) {
                return named;
            }
            Misconception misconception = best.misconception();
            List.copyOf(best.tests()).forEach(test -> named.put(test, misconception));
        }
    }
}
