package gradus.judge.run;

import gradus.judge.box.BoxedProcess;
import gradus.judge.box.Boxes;
import gradus.wire.verdict.GraderFault;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps spare runners waiting: starting one takes longer than grading with one. Each is handed out once. */
public final class RunnerPool implements Runners, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunnerPool.class);
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int LOOK_MILLIS = 50;

    /** Starts may fail one at a time, for example of runners that somebody kills; when so many do, it is no accident. */
    private static final int MOST_FAILURES_IN_A_ROW = 10;

    private final Boxes boxes;
    private final Deadlines deadlines;
    private final int spares;
    private final ExecutorService starters;
    private final ExecutorService enders;
    private final BlockingQueue<Runner> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger starting = new AtomicInteger();
    private volatile boolean closed;
    private final AtomicReference<@Nullable Failures> failures = new AtomicReference<>();

    /** Starts that have failed since one succeeded. */
    private record Failures(int inARow, RuntimeException last) {}

    /** Takes {@code process}, a new runner, through what a submission does, for {@link Boxes#open}. */
    public static void rehearse(BoxedProcess process, Deadlines deadlines) {
        Rehearsal.playAll(process, deadlines);
    }

    /** Starts {@code spares} runners, {@code atATime} together. */
    public RunnerPool(Boxes boxes, Deadlines deadlines, int spares, int atATime) {
        this.boxes = boxes;
        this.deadlines = deadlines;
        this.spares = spares;
        this.starters = Executors.newFixedThreadPool(atATime, task -> daemon("runner-starter", task));
        this.enders = Executors.newSingleThreadExecutor(task -> daemon("runner-ender", task));
        refill();
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns a runner that nobody has used.
     *
     * @throws GraderFault if there is none to be had; soon, if none can be started
     */
    @Override
    public Runner take() {
        Failures before = failures.get();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        try {
            while (System.nanoTime() < end) {
                refill();
                Runner runner = ready.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (runner != null && runner.isAlive()) {
                    refill();
                    return runner;
                }
                if (runner != null) {
                    runner.close();
                }
                requireHope(before);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while waiting for a runner", interrupted);
        }
        throw new GraderFault("no runner was ready within %d s".formatted(LONGEST_WAIT_SECONDS));
    }

    /** Gives up if too many starts have failed, the last of them after {@code before}, which may be long ago. */
    @SuppressWarnings("ReferenceEquality") // another failure, even if it is the same again
    private void requireHope(@Nullable Failures before) {
        Failures now = failures.get();
        if (now != null && !now.equals(before) && now.inARow() >= MOST_FAILURES_IN_A_ROW) {
            throw new GraderFault("no runner can be started: " + now.last().getMessage(), now.last());
        }
    }

    /** Ends {@code runner}, while its learner gets the verdict: tearing down a box takes milliseconds. */
    @Override
    public void discard(Runner runner) {
        try {
            enders.execute(runner::close);
        } catch (RejectedExecutionException closing) {
            runner.close();
        }
    }

    private void refill() {
        while (!closed && ready.size() + starting.get() < spares) {
            starting.incrementAndGet();
            starters.execute(this::start);
        }
    }

    private void start() {
        try {
            if (!closed) {
                ready.add(Rehearsal.play(boxes.startRunner(), deadlines));
                failures.set(null);
            }
        } catch (RuntimeException failed) {
            if (!closed) {
                note(failed);
            }
        } finally {
            starting.decrementAndGet();
            if (closed) {
                killSpares();
            }
        }
    }

    private void note(RuntimeException failed) {
        Failures now = failures.updateAndGet(there -> new Failures(there == null ? 1 : there.inARow() + 1, failed));
        if (now != null && now.inARow() == 1) {
            log.warn("a runner could not be started: {}", failed.getMessage());
        } else {
            log.debug("nor could the next one: {}", failed.getMessage());
        }
    }

    private void killSpares() {
        for (Runner runner = ready.poll(); runner != null; runner = ready.poll()) {
            runner.close();
        }
    }

    /** Ends all spares, and those that are just being started. */
    @Override
    public void close() {
        closed = true;
        starters.shutdown();
        killSpares();
        try {
            if (!starters.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                log.warn("a runner is still being started while the judge is closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        enders.shutdown();
    }
}
