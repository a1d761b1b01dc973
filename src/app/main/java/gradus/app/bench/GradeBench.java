package gradus.app.bench;

import gradus.judge.Judge;
import gradus.judge.PreparedExercise;
import gradus.judge.Yardstick;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * Grades the reference solution of one exercise again and again.
 *
 * <p>A client thinks for a moment between two submissions. Without that a single client measures how fast spare runners
 * can be started, not how long a learner waits; four clients keep two processors busy all the same.
 */
public final class GradeBench {

    private static final int WARM_UP = 60;
    private static final int LIMIT_ROUNDS = 60;
    private static final int FRESH_ROUNDS = 5;

    private final Judge judge;
    private final PreparedExercise exercise;
    private final String source;
    private final int thinkMillis;
    private final AtomicLong seeds = new AtomicLong(1);

    /**
     * What was measured.
     *
     * @param clients how many submitted at a time
     * @param latency milliseconds from submitting to the verdict
     * @param phases the median milliseconds of each phase
     * @param throughput submissions a second
     * @param cpuSeconds processor seconds of the whole machine, a submission
     * @param limitMs the same compile and tests in one warm process, unboxed: median
     * @param freshMs the same with javac and JUnit in fresh processes: median
     * @param idleMb memory of the process and its boxes before the first submission
     * @param afterMb the same after the last
     */
    public record Report(
            int clients,
            Quantiles latency,
            Map<String, Double> phases,
            double throughput,
            double cpuSeconds,
            double limitMs,
            double freshMs,
            double idleMb,
            double afterMb) {}

    /** Creates a bench for {@code exercise}, with clients that think for {@code thinkMillis} after each verdict. */
    public GradeBench(Judge judge, PreparedExercise exercise, int thinkMillis) {
        this.thinkMillis = thinkMillis;
        this.judge = judge;
        this.exercise = exercise;
        String file = exercise.spec().solutionName() + ".java";
        this.source = Objects.requireNonNull(exercise.spec().reference().get(file), file);
    }

    /** Measures {@code submissions} from {@code clients} at a time. */
    public Report run(int clients, int submissions) {
        submit(clients, WARM_UP);
        double idleMb = Machine.memoryOfThisTreeMb();
        double cpuBefore = Machine.busySeconds();
        long start = System.nanoTime();
        List<Timings> timings = submit(clients, submissions);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = Machine.busySeconds() - cpuBefore;
        double afterMb = Machine.memoryOfThisTreeMb();
        try (Yardstick yardstick = new Yardstick(exercise, source)) {
            return new Report(
                    clients,
                    Quantiles.of(timings.stream().map(Timings::totalMs).toList()),
                    phases(timings),
                    timings.size() / seconds,
                    cpu / timings.size(),
                    median(WARM_UP, LIMIT_ROUNDS, () -> yardstick.warmMillis(seeds.getAndIncrement())),
                    median(1, FRESH_ROUNDS, () -> yardstick.freshMillis(seeds.getAndIncrement())),
                    idleMb,
                    afterMb);
        }
    }

    private List<Timings> submit(int clients, int submissions) {
        List<Timings> timings = Collections.synchronizedList(new ArrayList<>());
        AtomicLong left = new AtomicLong(submissions);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        timings.add(gradeOne());
                        Thread.sleep(thinkMillis);
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException failed) {
            throw new GraderFault("a submission of the bench failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while measuring", interrupted);
        } finally {
            threads.shutdownNow();
        }
        return timings;
    }

    /** Grades once; the time is the client's own, waiting for a free place included. */
    private Timings gradeOne() {
        long start = System.nanoTime();
        Verdict verdict = judge.grade(exercise, source, Visibility.HIDDEN, seeds.getAndIncrement());
        double millis = (System.nanoTime() - start) / 1e6;
        if (verdict.kind() != VerdictKind.ACCEPTED) {
            throw new GraderFault("the reference solution got " + verdict.kind().id());
        }
        Timings phases = verdict.timings();
        return new Timings(phases.compileMs(), phases.boxMs(), phases.testsMs(), phases.diagnosisMs(), millis);
    }

    private static Map<String, Double> phases(List<Timings> timings) {
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("compile", median(timings, Timings::compileMs));
        medians.put("box", median(timings, Timings::boxMs));
        medians.put("tests", median(timings, Timings::testsMs));
        return medians;
    }

    private static double median(List<Timings> timings, ToDoubleFunction<Timings> phase) {
        return Quantiles.of(timings.stream().map(phase::applyAsDouble).toList()).p50();
    }

    private interface Measurement {
        double millis();
    }

    private static double median(int warmUp, int rounds, Measurement measurement) {
        List<Double> millis = new ArrayList<>();
        for (int round = -warmUp; round < rounds; round++) {
            double measured = measurement.millis();
            if (round >= 0) {
                millis.add(measured);
            }
        }
        return Quantiles.of(millis).p50();
    }
}
