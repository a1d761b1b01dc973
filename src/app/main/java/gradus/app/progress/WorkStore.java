package gradus.app.progress;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The table of work on exercises. */
final class WorkStore {

    private final Database database;

    WorkStore(Database database) {
        this.database = database;
    }

    /** Adds the time since the learner's last work on an exercise that she has not solved, if it is shorter than {@code pause}. */
    void add(Transaction transaction, String learner, String slug, Instant at, Duration pause) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO exercise_work (learner, slug, started_at, last_at, worked_millis)
                        SELECT :learner, :slug, :at, :at, 0
                        WHERE NOT EXISTS (SELECT 1 FROM progress
                            WHERE learner = :learner AND slug = :slug AND solved_at IS NOT NULL)
                        ON CONFLICT (learner, slug) DO UPDATE SET
                            worked_millis = exercise_work.worked_millis
                                + CASE WHEN excluded.last_at > exercise_work.last_at
                                        AND excluded.last_at - exercise_work.last_at < :pause
                                    THEN excluded.last_at - exercise_work.last_at ELSE 0 END,
                            last_at = CASE WHEN excluded.last_at > exercise_work.last_at
                                THEN excluded.last_at ELSE exercise_work.last_at END
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("at", at.toEpochMilli())
                .bind("pause", pause.toMillis())
                .execute();
    }

    Map<String, Duration> of(String learner) {
        return database.read(handle -> handle.createQuery(
                        "SELECT slug, worked_millis FROM exercise_work WHERE learner = :learner")
                .bind("learner", learner)
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(
                            row.getColumn("slug", String.class),
                            Duration.ofMillis(row.getColumn("worked_millis", Long.class)));
                    return map;
                }));
    }
}
