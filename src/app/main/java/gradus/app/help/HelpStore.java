package gradus.app.help;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The tables of opened hints and of exercises given up. */
final class HelpStore {

    private final Database database;

    HelpStore(Database database) {
        this.database = database;
    }

    Set<Integer> opened(String learner, String slug) {
        return database.read(
                handle -> handle.createQuery("SELECT hint FROM hint_opened WHERE learner = :learner AND slug = :slug")
                        .bind("learner", learner)
                        .bind("slug", slug)
                        .mapTo(Integer.class)
                        .set());
    }

    /** Records that a hint was opened; the first time counts. */
    void open(Transaction transaction, String learner, String slug, int hint, int attempts, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO hint_opened (learner, slug, hint, attempts, opened_at)
                        VALUES (:learner, :slug, :hint, :attempts, :at)
                        ON CONFLICT (learner, slug, hint) DO NOTHING
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("hint", hint)
                .bind("attempts", attempts)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    Optional<Instant> gaveUpAt(String learner, String slug) {
        return database.read(handle -> handle.createQuery(
                        "SELECT given_up_at FROM given_up WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** Records that an exercise was given up, unless it was before; returns whether it was not. */
    boolean giveUp(Transaction transaction, String learner, String slug, int attempts, Instant at) {
        return transaction
                        .handle()
                        .createUpdate("""
                                INSERT INTO given_up (learner, slug, attempts, given_up_at)
                                VALUES (:learner, :slug, :attempts, :at)
                                ON CONFLICT (learner, slug) DO NOTHING
                                """)
                        .bind("learner", learner)
                        .bind("slug", slug)
                        .bind("attempts", attempts)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    Set<String> givenUp(String learner) {
        return database.read(handle -> handle.createQuery("SELECT slug FROM given_up WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .set());
    }
}
