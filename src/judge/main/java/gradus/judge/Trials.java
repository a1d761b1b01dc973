package gradus.judge;

import gradus.judge.box.BoxFault;
import gradus.judge.run.BoxedLearner;
import gradus.judge.run.Learner;
import gradus.judge.run.ReusedRunners;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs an author's own solutions of one exercise, many times and cheaply: in boxes, but one box for many of them. What
 * it says of a solution is what a submission of it would get, except that a submission comes as source. Used by one
 * thread.
 */
public final class Trials implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST_SECONDS = 20;

    private final PreparedExercise exercise;
    private final ReusedRunners runners;
    private final Semaphore places;
    private final Map<String, Learner> learners = new HashMap<>();
    private ExecutorService thread = newThread();

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
     * @param mostBoxes how many boxes it may cost until its other tests are not run; with 1, what is static in it goes on
     *     from test to test, because loading it for each costs more than most tests
     * @throws ExerciseFault if the classes can't be loaded or do not fit the contract
     * @throws GraderFault if they could not be run, for a reason that is ours
     */
    public List<TestRun> run(Map<String, byte[]> classes, Visibility tests, long seed, Limits limits, int mostBoxes) {
        Map<String, byte[]> solution = new HashMap<>(classes);
        solution.keySet().removeAll(exercise.contract().keySet());
        for (int attempt = 1; ; attempt++) {
            requireGoingOn();
            places.acquireUninterruptibly();
            try (BoxedLearner learner = new BoxedLearner(runners, exercise.classes(solution), limits, mostBoxes)) {
                Words refusal = learner.load();
                if (refusal != null) {
                    throw new ExerciseFault(exercise.spec().slug(), refusal.en());
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

    /** A server that is being closed does not wait for the end of a check. */
    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GraderFault("interrupted while checking");
        }
    }

    /**
     * Runs the hidden tests against a solution that has come to an end in a box, in this process: a box costs more than
     * the tests. What it does with other inputs it has some seconds for; after that it is given up.
     *
     * @param folder where its author finds it
     * @throws ExerciseFault if it does not compile, or does not come to an end
     */
    public List<TestRun> runHere(String folder, Map<String, String> sources, long seed) {
        Learner learner = learners.computeIfAbsent(folder, key -> exercise.trusted(folder, sources));
        Future<List<TestRun>> run =
                thread.submit(() -> exercise.suite(Visibility.HIDDEN).run(learner, seed));
        try {
            return run.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            // nobody can end a thread: the next solution gets another one
            thread = newThread();
            throw new ExerciseFault(
                    exercise.spec().slug(),
                    "with seed %d it does not come to an end within %d s".formatted(seed, LONGEST_SECONDS));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof GraderFault fault
                    ? fault
                    : new GraderFault("the tests could not be run: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while checking", interrupted);
        }
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "trials");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Returns the misconception behind each failed test of {@code runs}, of the hidden tests.
     *
     * @param known how the wrong solutions did with the same inputs, by misconception
     */
    public Map<String, Misconception> recognise(List<TestRun> runs, Map<String, List<TestRun>> known) {
        return exercise.recogniser()
                .recognise(
                        runs,
                        (wrong, tests) ->
                                known.getOrDefault(wrong.misconception().id(), List.of()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        runners.close();
    }
}
