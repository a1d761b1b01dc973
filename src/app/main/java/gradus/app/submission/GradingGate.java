package gradus.app.submission;

import gradus.app.storage.JobQueue;
import gradus.wire.verdict.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Whether grading goes on. Every grading passes here before it begins; while the gate is not open, submissions wait where
 * they are in the queue, and runs are refused. Safe for use by several threads.
 */
public final class GradingGate {

    /** How the gate is. */
    public enum State {
        /** Nothing is graded yet: the sandbox has still to prove that it holds. */
        STARTING,
        OPEN,
        /** Nothing is graded at the moment; it goes on by itself. */
        PAUSED,
        /** Nothing is graded any more, until somebody has looked and started Gradus again. */
        STOPPED;

        /** Returns the name used in message keys and metrics. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run is answered at once or not at all, but the first second of a server's life is worth waiting for. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

    private State state = State.STARTING;
    private boolean closed;
    private volatile Runnable look = () -> {};

    /** Returns a gate that is open. */
    public static GradingGate opened() {
        GradingGate gate = new GradingGate();
        gate.open();
        return gate;
    }

    /** Lets gradings begin, unless they are stopped for good. */
    public void open() {
        become(State.OPEN);
    }

    /** Lets no grading begin until {@link #open}. */
    public void pause() {
        become(State.PAUSED);
    }

    /** Lets no grading begin any more, whatever is called afterwards. */
    public void stop() {
        become(State.STOPPED);
    }

    private synchronized void become(State next) {
        if (state != State.STOPPED) {
            state = next;
            notifyAll();
        }
    }

    /** Has {@code look} called whenever something could not be graded: whether anything can be is then worth a look. */
    public void whenInDoubt(Runnable look) {
        this.look = look;
    }

    /** Tells that something could not be graded. */
    void doubt() {
        look.run();
    }

    /** Returns how the gate is. */
    public synchronized State state() {
        return state;
    }

    /**
     * Waits until a submission's grading may begin.
     *
     * @throws JobQueue.PutBack if this server ends before
     */
    synchronized void pass() {
        try {
            while (state != State.OPEN) {
                if (closed) {
                    throw new JobQueue.PutBack();
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobQueue.PutBack();
        }
    }

    /** Waits for ever if grading has been stopped since {@link #pass}, since what was graded meanwhile is not believed. */
    void passUnlessStopped() {
        if (state() == State.STOPPED) {
            pass();
        }
    }

    /**
     * Lets a run begin; waits for it only where the server has just been started.
     *
     * @throws GradingPaused if grading is paused or stopped
     */
    synchronized void passRun() {
        long end = System.nanoTime() + PATIENCE_AT_START.toNanos();
        try {
            while (state == State.STARTING && !closed && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (state != State.OPEN) {
            throw new GradingPaused(words());
        }
    }

    private Words words() {
        return switch (state) {
            case STARTING, OPEN ->
                new Words(
                        "Gradus is starting and grades nothing yet. Try again in a few seconds; your text is kept.",
                        "Gradus 正在启动，还不能评分。请过几秒再试，你的代码已保留。");
            case PAUSED ->
                new Words(
                        "Grading is paused and goes on by itself. Try again in a minute; your text is kept.",
                        "评分已暂停，会自动恢复。请过一分钟再试，你的代码已保留。");
            case STOPPED ->
                new Words(
                        "Grading is stopped until somebody has looked after the grader. Your text is kept; what you submit is stored and graded later.",
                        "评分已停止，需要管理员检查评分系统。你的代码已保留；提交的内容会先存下来，之后再评分。");
        };
    }

    /** Wakes those who wait: the server ends. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
