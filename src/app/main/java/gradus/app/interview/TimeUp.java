package gradus.app.interview;

import gradus.app.storage.Database;
import gradus.app.storage.StorageFault;
import gradus.app.submission.Submissions;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends interviews whose time is up: when it is asked to, and each second, so that they end without a visitor. */
final class TimeUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimeUp.class);
    private static final long LAST_WORD_SECONDS = 15;

    private final Database database;
    private final InterviewStore store;
    private final Ending ending;
    private final Submissions submissions;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "interviews");
        made.setDaemon(true);
        return made;
    });

    TimeUp(Database database, InterviewStore store, Ending ending, Submissions submissions, Clock clock) {
        this.database = database;
        this.store = store;
        this.ending = ending;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Ends all interviews whose time is up. */
    void endOverdue() {
        for (String id : store.overdue(clock.instant())) {
            try {
                end(id);
            } catch (StorageFault notNow) {
                throw notNow;
            } catch (RuntimeException failed) {
                // one interview's trouble is not the others'
                LOG.error("interview {} can not be ended", id, failed);
            }
        }
    }

    private void end(String id) {
        boolean ended =
                database.write(transaction -> ending.end(transaction, id, clock.instant(), submissions::submitAnyway));
        if (ended) {
            submissions.announce();
        }
    }

    /** Begins to look each second, at once the first time. */
    void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            endOverdue();
        } catch (RuntimeException failed) {
            // an exception would end the looking
            LOG.warn("interviews whose time is up are ended later: {}", failed.getMessage());
        }
    }

    /** Stops; an ending that has begun is waited for, since the database is closed next. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORD_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an interview is still being ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
