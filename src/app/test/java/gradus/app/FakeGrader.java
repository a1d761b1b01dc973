package gradus.app;

import gradus.app.catalogue.Exercise;
import gradus.app.submission.Grader;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Grades by what the source says: {@code right}, {@code broken} (does not compile), {@code forbidden}, anything else is
 * wrong. It can be held and can be made to fail.
 */
public final class FakeGrader implements Grader {

    private final AtomicInteger gradings = new AtomicInteger();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final AtomicInteger faultsToCome = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public Verdict grade(Exercise exercise, String source, Visibility tests, long seed) {
        order.add(source);
        gradings.incrementAndGet();
        passGate();
        if (faultsToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new GraderFault("made up");
        }
        if (source.contains("broken")) {
            return Verdicts.compileError(seed);
        }
        if (source.contains("forbidden")) {
            return Verdicts.forbidden(seed);
        }
        if (tests == Visibility.VISIBLE) {
            return Verdicts.visibleRun(seed);
        }
        return source.contains("right") ? Verdicts.accepted(seed) : Verdicts.wrong(seed);
    }

    private void passGate() {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new GraderFault("held for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted", e);
        }
    }

    /** Returns how many gradings have begun. */
    public int gradings() {
        return gradings.get();
    }

    /** Returns the sources in the order in which their gradings began. */
    public List<String> order() {
        return List.copyOf(order);
    }

    /** Makes the next {@code count} gradings fail, as faults of ours. */
    public void failNext(int count) {
        faultsToCome.set(count);
    }

    /** Holds all gradings until {@link #release}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets held gradings go on. */
    public void release() {
        gate.countDown();
    }
}
