package gradus.app.progress;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.WorkListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long learners have worked on exercises until they had solved them.
 *
 * <p>Each thing that somebody does, a draft kept, a run, a submission, adds the time since the one before it, unless that is a
 * pause. What was solved is not counted any more: writing it again is practice.
 */
public final class WorkTime implements WorkListener {

    /** Who has done nothing for this long was elsewhere. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final WorkStore store;

    /** Creates the times kept in {@code database}. */
    public WorkTime(Database database) {
        this.store = new WorkStore(database);
    }

    @Override
    public void worked(Transaction transaction, String learner, String slug, Instant at) {
        store.add(transaction, learner, slug, at, PAUSE);
    }

    /** Returns how long the learner has worked on each exercise, by its slug; what she has not touched is left out. */
    public Map<String, Duration> of(String learner) {
        return store.of(learner);
    }
}
