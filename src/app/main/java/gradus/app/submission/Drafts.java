package gradus.app.submission;

import gradus.app.storage.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps what learners typed, so that nothing is lost. */
public final class Drafts {

    private final Database database;
    private final DraftStore store;
    private final WorkListener work;
    private final Clock clock;

    /** Creates the drafts of {@code database}; {@code work} is told of each that is kept. */
    public Drafts(Database database, WorkListener work, Clock clock) {
        this.database = database;
        this.store = new DraftStore(database);
        this.work = work;
        this.clock = clock;
    }

    /** Returns what the learner last typed for the exercise. */
    public Optional<Draft> find(String learner, String slug) {
        return store.find(learner, slug);
    }

    /** Returns when the learner last typed for each exercise that has a draft, by slug. */
    public Map<String, Instant> typedAt(String learner) {
        return store.typedAt(learner);
    }

    /**
     * Keeps {@code source} as typed now.
     *
     * @throws IllegalArgumentException if the source is over {@link Source#MAX_BYTES} or not text
     */
    public void keep(String learner, String slug, String source) {
        save(learner, slug, source, clock.instant());
    }

    /**
     * Keeps {@code source}, unless what is kept was typed later.
     *
     * @param typedAt when it was typed, by the learner's clock; counts as now if that clock is ahead of ours, since a
     *     draft from the future would keep out everything typed after it
     * @return what is kept now: this draft, or the newer one that was there
     * @throws IllegalArgumentException if the source is over {@link Source#MAX_BYTES} or not text
     */
    public Draft save(String learner, String slug, String source, Instant typedAt) {
        Source.require(source);
        Instant now = clock.instant();
        Draft draft = new Draft(source, typedAt.isAfter(now) ? now : typedAt);
        database.write(transaction -> {
            store.save(transaction, learner, slug, draft);
            work.worked(transaction, learner, slug, now);
            return draft;
        });
        return store.find(learner, slug).orElseThrow();
    }
}
