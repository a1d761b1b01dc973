package gradus.app;

import gradus.app.catalogue.Exercise;
import gradus.app.submission.Grader;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A grader whose tests can change: {@code right} passes at all times, {@code early} only before the change, {@code late}
 * only after it, anything else never. Verdicts have the exercise's own suite, so the change is one of its files.
 */
public final class ChangingGrader implements Grader {

    /** What was asked to be graded. */
    public record Grading(String source, long seed) {}

    private final List<Grading> gradings = new CopyOnWriteArrayList<>();
    private final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);
    private volatile boolean changed;
    private volatile Predicate<String> fails = source -> false;

    @Override
    public Verdict grade(Exercise exercise, String source, Visibility tests, long seed) {
        gradings.add(new Grading(source, seed));
        passGate();
        if (fails.test(source)) {
            throw new GraderFault("made up");
        }
        boolean right = source.contains("right") || source.contains(changed ? "late" : "early");
        Verdict verdict = right ? Verdicts.accepted(seed) : Verdicts.wrong(seed);
        return Verdicts.bySuite(verdict, exercise.suite());
    }

    private void passGate() {
        try {
            if (!permits.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new GraderFault("held for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted", e);
        }
    }

    /** Grades by the changed tests from now on, or by the earlier ones again. */
    public void change(boolean toChanged) {
        changed = toChanged;
    }

    /** Makes gradings fail, as faults of ours, where {@code source} says so. */
    public void failAt(Predicate<String> source) {
        fails = source;
    }

    /** Holds all gradings until {@link #release}. */
    public void hold() {
        permits.drainPermits();
    }

    /** Lets {@code count} gradings go on. */
    public void release(int count) {
        permits.release(count);
    }

    /** Returns what was asked to be graded, in the order in which it began. */
    public List<Grading> gradings() {
        return List.copyOf(gradings);
    }
}
