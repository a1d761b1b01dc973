package gradus.app.health;

import gradus.app.submission.GradingGate;
import gradus.judge.box.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the grader: the self-test at the start, then the canaries for as long as Gradus runs. */
public final class Health implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    /**
     * What is watched.
     *
     * @param sandbox what holds learners' code, as verdicts record it
     * @param checkUp tries to break out of a box
     * @param canaries which canaries are graded; without a sandbox, the evil one would get what it wants
     * @param canaryGrader grades them
     */
    public record Grader(
            String sandbox, Supplier<List<Finding>> checkUp, Set<Canary> canaries, CanaryGrader canaryGrader) {
        public Grader {
            canaries = Set.copyOf(canaries);
        }
    }

    private final Grader grader;
    private final GradingGate gate;
    private final Canaries canaries;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final CompletableFuture<SelfTest> selfTest = new CompletableFuture<>();
    private final AtomicBoolean doubted = new AtomicBoolean();

    /** The round to come; known to the watch's thread only. */
    private @Nullable Future<?> next;

    /**
     * Creates a watch on {@code grader} that opens and shuts {@code gate}; nothing happens before {@link #start}.
     *
     * @param thread where the watch is kept; ended by {@link #close}
     */
    public Health(Grader grader, GradingGate gate, Clock clock, LongSupplier seeds, ScheduledExecutorService thread) {
        this.grader = grader;
        this.gate = gate;
        this.canaries = new Canaries(grader.canaryGrader(), gate, Canaries.Schedule.DEFAULT, clock, seeds);
        this.clock = clock;
        this.thread = thread;
    }

    /** Starts the watch: the self-test, and if it {@link SelfTest#holds}, grading and the canaries. */
    public void start() {
        thread.execute(this::testSelf);
    }

    private void testSelf() {
        try {
            SelfTest done = new SelfTest(clock.instant(), grader.checkUp().get());
            if (done.holds()) {
                gate.open();
                gate.whenInDoubt(this::watchSoon);
                thread.execute(this::watch);
            }
            selfTest.complete(done);
        } catch (RuntimeException fault) {
            selfTest.completeExceptionally(fault);
        }
    }

    /** Has the next round of canaries now: where one grading fails, all may fail, and would better wait. */
    private void watchSoon() {
        if (gate.state() == GradingGate.State.OPEN && doubted.compareAndSet(false, true)) {
            try {
                thread.execute(this::watch);
            } catch (RejectedExecutionException closing) {
                LOG.debug("no more canaries: Gradus ends");
            }
        }
    }

    private void watch() {
        doubted.set(false);
        Future<?> later = next;
        if (later != null) {
            later.cancel(false);
        }
        Duration pause = canaries.round(grader.canaries());
        try {
            // a gate that is stopped stays so: there is nothing left to watch
            if (gate.state() != GradingGate.State.STOPPED) {
                next = thread.schedule(this::watch, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException closing) {
            LOG.debug("no more canaries: Gradus ends");
        }
    }

    /** Returns the self-test, once it is done. */
    public CompletableFuture<SelfTest> selfTest() {
        return selfTest;
    }

    /** Returns what is known now. */
    public HealthReport report() {
        return new HealthReport(gate.state(), grader.sandbox(), selfTestSoFar(), canaries.results());
    }

    private @Nullable SelfTest selfTestSoFar() {
        return selfTest.isDone() && !selfTest.isCompletedExceptionally() ? selfTest.join() : null;
    }

    /** Ends the watch; a canary that is being graded is not waited for. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
