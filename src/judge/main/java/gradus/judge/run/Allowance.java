package gradus.judge.run;

import gradus.judge.box.Usage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a learner's code may take. What counts for a call is the time that it computes: a call that has had too little
 * of a busy machine's processors gets up to twice the time, and one that waits for something else is told so.
 *
 * <p>One thread begins and ends calls, another judges them.
 */
final class Allowance {

    /** How much longer than it may compute a call may take in all. */
    private static final int PATIENCE = 2;

    /** The share of its time for which a call that is said to compute has had, or wanted, a processor. */
    private static final double COMPUTING = 0.7;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private volatile Usage before = new Usage(0, 0);
    private volatile int callMillis;
    private volatile long testEnds;
    private volatile long callBegan;
    private volatile long earlierNanos;

    /** Notes what the process had used before its first call. */
    void startFrom(Usage usage) {
        before = usage;
        earlierNanos = 0;
    }

    /** Grants {@code callMillis} to each call, until {@code testEnds} in {@link System#nanoTime}. */
    void of(int callMillis, long testEnds) {
        this.callMillis = callMillis;
        this.testEnds = testEnds;
    }

    /** Begins a call, and returns when it is to be judged. */
    long beginCall(long now) {
        callBegan = now;
        return Math.min(now + TimeUnit.MILLISECONDS.toNanos(callMillis), testEnds);
    }

    /** Ends the call. */
    void endCall(long now) {
        earlierNanos = earlierNanos + now - callBegan;
    }

    /** Returns when a call that may go on is to be judged again. */
    long nextLook(long now) {
        return now + LOOK_NANOS;
    }

    /** Returns how the call that is due ends, or null if it may go on; {@code usage} is its process's, up to now. */
    @Nullable
    Ending judge(long now, Usage usage) {
        long took = TimeUnit.NANOSECONDS.toMillis(now - callBegan);
        // earlier calls can't have used more than they took
        long earlier = TimeUnit.NANOSECONDS.toMillis(earlierNanos);
        long computed = usage.computedMillis() - before.computedMillis() - earlier;
        boolean wants = usage.wantedMillis() - before.wantedMillis() - earlier >= COMPUTING * took;
        if (took < callMillis) {
            return wants ? Endings.SLOW_TEST : Endings.WAITING_TEST;
        }
        if (computed >= COMPUTING * callMillis) {
            return Endings.slowCall(callMillis);
        }
        if (!wants) {
            return Endings.waitingCall(callMillis);
        }
        return took < (long) PATIENCE * callMillis ? null : Endings.slowCall(callMillis);
    }
}
