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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps spare runners waiting: starting one takes longer than grading with one. Each is handed out once. */
public final class RunnerPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunnerPool.class);
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Boxes boxes;
    private final Deadlines deadlines;
    private final int spares;
    private final ExecutorService starters;
    private final ExecutorService enders;
    private final BlockingQueue<Runner> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger starting = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable RuntimeException lastFailure;

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

    /** Returns a runner that nobody has used. */
    Runner take() {
        try {
            for (int waited = 0; waited < LONGEST_WAIT_SECONDS; waited++) {
                refill();
                Runner runner = ready.poll(1, TimeUnit.SECONDS);
                if (runner != null && runner.isAlive()) {
                    refill();
                    return runner;
                }
                if (runner != null) {
                    runner.close();
                }
                RuntimeException failure = lastFailure;
                if (failure != null) {
                    lastFailure = null;
                    throw new GraderFault("no runner could be started", failure);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while waiting for a runner", interrupted);
        }
        throw new GraderFault("no runner was ready within %d s".formatted(LONGEST_WAIT_SECONDS));
    }

    /** Ends {@code runner}, while its learner gets the verdict: tearing down a box takes milliseconds. */
    void discard(Runner runner) {
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
            }
        } catch (RuntimeException failed) {
            if (!closed) {
                lastFailure = failed;
                log.warn("a runner could not be started: {}", failed.getMessage());
            }
        } finally {
            starting.decrementAndGet();
            if (closed) {
                killSpares();
            }
        }
    }

    private void killSpares() {
        for (Runner runner = ready.poll(); runner != null; runner = ready.poll()) {
            runner.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        starters.shutdown();
        enders.shutdown();
        killSpares();
    }
}
