package gradus.app.submission;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The table of drafts. */
final class DraftStore {

    private final Database database;

    DraftStore(Database database) {
        this.database = database;
    }

    Optional<Draft> find(String learner, String slug) {
        return database.read(handle -> handle.createQuery(
                        "SELECT source, typed_at FROM draft WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .map((row, context) ->
                        new Draft(row.getString("source"), Instant.ofEpochMilli(row.getLong("typed_at"))))
                .findOne());
    }

    Map<String, Instant> typedAt(String learner) {
        return database.read(handle -> handle.createQuery("SELECT slug, typed_at FROM draft WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> Map.entry(row.getString("slug"), Instant.ofEpochMilli(row.getLong("typed_at"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes the draft unless a newer one is there. */
    void save(Transaction transaction, String learner, String slug, Draft draft) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO draft (learner, slug, source, typed_at)
                        VALUES (:learner, :slug, :source, :typedAt)
                        ON CONFLICT (learner, slug) DO UPDATE
                        SET source = excluded.source, typed_at = excluded.typed_at
                        WHERE excluded.typed_at >= draft.typed_at
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("source", draft.source())
                .bind("typedAt", draft.typedAt().toEpochMilli())
                .execute();
    }
}
