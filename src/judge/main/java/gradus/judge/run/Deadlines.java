package gradus.judge.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things when time is up. */
public final class Deadlines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final int TICK_MILLIS = 20;

    private final ScheduledThreadPoolExecutor timer;
    private final Future<?> looking;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /** Starts the timer's thread. */
    public Deadlines() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        looking = timer.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Something that may become due again and again, cheaper to set than to schedule: it is looked at now and then. */
    public static final class Watch {

        private final Runnable late;
        private volatile long due = Long.MAX_VALUE;

        private Watch(Runnable late) {
            this.late = late;
        }

        /** Makes it due at {@code nanoTime}, as {@link System#nanoTime} counts. */
        void set(long nanoTime) {
            due = nanoTime;
        }

        /** Makes it not due. */
        void clear() {
            due = Long.MAX_VALUE;
        }
    }

    /** Returns a watch that does {@code late} at most {@value #TICK_MILLIS} ms after it has become due. */
    Watch watch(Runnable late) {
        Watch watch = new Watch(late);
        watches.add(watch);
        return watch;
    }

    /** Looks at {@code watch} no longer. */
    void forget(Watch watch) {
        watches.remove(watch);
    }

    private void look() {
        for (Watch watch : watches) {
            if (System.nanoTime() - watch.due >= 0 && watch.due != Long.MAX_VALUE) {
                watch.clear();
                end(watch);
            }
        }
    }

    /** One watch that fails must not end the look at all others. */
    private static void end(Watch watch) {
        try {
            watch.late.run();
        } catch (RuntimeException failed) {
            log.error("what is due could not be done, and is tried again", failed);
            watch.set(System.nanoTime());
        }
    }

    /** Does {@code late} in {@code millis} milliseconds, unless the returned future is cancelled before. */
    public Future<?> in(long millis, Runnable late) {
        return timer.schedule(late, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.cancel(false);
        timer.shutdownNow();
    }
}
