package gradus.judge;

import gradus.judge.box.BoxFault;
import gradus.judge.diagnosis.Recogniser;
import gradus.judge.run.BoxedLearner;
import gradus.judge.run.ReusedRunners;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Runs an author's own solutions of one exercise, many times and cheaply: in boxes, but one box for many of them. What
 * it says of a solution is what a submission of it would get, except that a submission comes as source. Used by one
 * thread.
 */
public final class Trials implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 5;

    private final PreparedExercise exercise;
    private final ReusedRunners runners;
    private final Semaphore places;
    private final Map<Known, List<TestRun>> remembered = new HashMap<>();
    private final Set<String> hopeless = new HashSet<>();

    /** A known wrong solution, and what its inputs are drawn from. */
    private record Known(String misconception, long seed) {}

    Trials(PreparedExercise exercise, ReusedRunners runners, Semaphore places) {
        this.exercise = exercise;
        this.runners = runners;
        this.places = places;
    }

    /**
     * Compiles a solution.
     *
     * @param folder where its author finds it, for messages
     * @return its class bytes with the contract's, by full name
     * @throws ExerciseFault if it does not compile
     */
    public Map<String, byte[]> compile(String folder, Map<String, String> sources) {
        return exercise.compile(folder, sources);
    }

    /**
     * Runs tests against a solution.
     *
     * @param classes its class bytes, by full name; those of the contract among them are passed over
     * @param limits how much it may use
     * @param mostBoxes how many boxes it may cost until its other tests are not run
     * @throws ExerciseFault if the classes can't be loaded or do not fit the contract
     * @throws GraderFault if they could not be run, for a reason that is ours
     */
    public List<TestRun> run(Map<String, byte[]> classes, Visibility tests, long seed, Limits limits, int mostBoxes) {
        Map<String, byte[]> solution = new HashMap<>(classes);
        solution.keySet().removeAll(exercise.contract().keySet());
        for (int attempt = 1; ; attempt++) {
            places.acquireUninterruptibly();
            try (BoxedLearner learner = new BoxedLearner(runners, exercise.classes(solution), limits, mostBoxes)) {
                String refusal = learner.load();
                if (refusal != null) {
                    throw new ExerciseFault(exercise.spec().slug(), refusal);
                }
                List<TestRun> runs = exercise.suite(tests).run(learner, seed);
                if (!learner.wasLost() || attempt == MOST_ATTEMPTS) {
                    return runs;
                }
            } catch (BoxFault fault) {
                throw new GraderFault(String.valueOf(fault.getMessage()), fault);
            } finally {
                places.release();
            }
        }
    }

    /** Has nothing compared with the wrong solution of this misconception any more, because it does not come to an end. */
    public void leaveOut(String misconception) {
        hopeless.add(misconception);
    }

    /** Returns the misconception behind each failed test of {@code runs}, runs of the hidden tests with {@code seed}. */
    public Map<String, Misconception> recognise(List<TestRun> runs, long seed) {
        return exercise.recogniser().recognise(runs, (wrong, tests) -> {
            String id = wrong.misconception().id();
            return hopeless.contains(id)
                    ? List.of()
                    : remembered.computeIfAbsent(new Known(id, seed), known -> runTrusted(wrong, seed));
        });
    }

    private List<TestRun> runTrusted(Recogniser.Known wrong, long seed) {
        return exercise.suite(Visibility.HIDDEN).run(wrong.learner().get(), seed);
    }

    @Override
    public void close() {
        runners.close();
    }
}
