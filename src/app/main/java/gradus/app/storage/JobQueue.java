package gradus.app.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that survive a crash: each is a row, added in the transaction that makes it necessary, and removed when its work
 * has returned. Work that throws is done again later, for ever, with growing delays. A job may be done twice (its process
 * can die between the work and the removal), so the work must be harmless the second time.
 */
public final class JobQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final Duration LAST_WORD = Duration.ofSeconds(15);

    /** Learners wait meanwhile. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * How a queue works.
     *
     * @param name what its jobs are called in the table
     * @param threads how many jobs are done at a time
     * @param firstRetry the delay before a job that failed is done again; it doubles with each failure
     * @param longestRetry the delay does not grow beyond this
     */
    public record Settings(String name, int threads, Duration firstRetry, Duration longestRetry) {
        public Settings {
            if (threads <= 0) {
                throw new IllegalArgumentException("threads (%d) must be positive".formatted(threads));
            }
        }

        Duration retryAfter(int failures) {
            // 2^20 firsts is beyond any longest; the cap keeps the multiplication from overflowing
            Duration delay = firstRetry.multipliedBy(1L << Math.min(failures, 20));
            return delay.compareTo(longestRetry) < 0 ? delay : longestRetry;
        }
    }

    /** Thrown by work that could not begin because the queue is closed: its job goes back to where it was. */
    public static final class PutBack extends RuntimeException {

        /** Creates the request to put a job back. */
        public PutBack() {
            super("not begun", null, false, false);
        }
    }

    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean closing;

    /** Creates a queue that gives each job's id to {@code work}, once started. */
    public JobQueue(Database database, Settings settings, Consumer<String> work, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.task = Tasks.custom(settings.name(), Void.class)
                .onFailure((failed, operations) -> patiently(() -> retryLater(failed, operations)))
                .execute((instance, context) -> {
                    work.accept(instance.getId());
                    return (done, operations) -> patiently(operations::remove);
                });
        this.scheduler = Scheduler.create(database.writeSource(), task)
                .jdbcCustomization(database.jobs())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("gradus"))
                .threads(settings.threads())
                // jobs are fetched some ahead, but an announcement has all that have not begun fetched anew
                .enablePriority()
                // only retries wait for a poll: a new job is announced
                .pollingInterval(settings.firstRetry())
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(LAST_WORD)
                .build();
    }

    /** Starts doing jobs, those that a dead process had begun included. */
    public void start() {
        int released = database.write(this::releaseAll);
        if (released > 0) {
            LOG.info("{} unfinished jobs of the previous process will be done again", released);
        }
        scheduler.start();
    }

    /** The data folder has one owner, so whatever is marked as begun when a queue starts was begun by the dead. */
    private int releaseAll(Transaction transaction) {
        return transaction
                .handle()
                .createUpdate("UPDATE scheduled_tasks SET picked = :no, picked_by = NULL, last_heartbeat = NULL"
                        + " WHERE task_name = :name AND picked = :yes")
                .bind("no", false)
                .bind("yes", true)
                .bind("name", settings.name())
                .execute();
    }

    /** Returns the priority of what somebody waits for: the lower its turn, the earlier it is done. */
    public static int priorityOfTurn(int turn) {
        return -turn;
    }

    /** Returns the priority of work that nobody waits for: after all that has a turn. */
    public static int priorityOfBatch() {
        return Integer.MIN_VALUE;
    }

    /**
     * Adds a job in {@code transaction}; call {@link #announce} after it is committed.
     *
     * @param priority the higher, the earlier it is done; jobs of equal priority are done in the order they came in
     */
    public void add(Transaction transaction, String id, int priority) {
        SchedulerClient.Builder.create(new OneConnection(transaction.handle().getConnection()), task)
                .jdbcCustomization(database.jobs())
                .enablePriority()
                .build()
                .scheduleIfNotExists(task.instanceBuilder(id).priority(priority).build(), clock.instant());
    }

    /** Has the queue look for new jobs at once. */
    public void announce() {
        scheduler.triggerCheckForDueExecutions();
    }

    /**
     * Does {@code update} again and again while the database takes nothing: a job whose end can not be written is taken for
     * one that goes on, and would be left alone for half an hour. When this queue is closed, the next one finds it.
     */
    private void patiently(Runnable update) {
        for (int failures = 0; ; failures++) {
            try {
                update.run();
                return;
            } catch (RuntimeException e) {
                if (closing || !(database.named(e) instanceof StorageFault fault)) {
                    throw e;
                }
                LOG.warn("how a job {} ended is written later: {}", settings.name(), fault.getMessage());
                pause(settings.retryAfter(failures));
            }
        }
    }

    private synchronized void pause(Duration delay) {
        long end = System.nanoTime() + Math.min(delay.toNanos(), LONGEST_PAUSE.toNanos());
        try {
            for (long left = delay.toNanos(); !closing && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        if (failed.getCause().orElse(null) instanceof PutBack) {
            operations.reschedule(failed, failed.getExecution().executionTime);
            return;
        }
        int failures = failed.getExecution().consecutiveFailures;
        Duration delay = settings.retryAfter(failures);
        LOG.warn(
                "job {} {} has failed (time {} in a row) and will be done again in {}",
                settings.name(),
                failed.getExecution().taskInstance.getId(),
                failures + 1,
                delay,
                failed.getCause().orElse(null));
        operations.reschedule(failed, clock.instant().plus(delay));
    }

    /** Stops: jobs that have begun are finished, within reason. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        scheduler.stop();
    }
}
