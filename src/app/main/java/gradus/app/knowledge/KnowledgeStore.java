package gradus.app.knowledge;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of abilities, difficulties and tries. */
final class KnowledgeStore {

    /** An ability as it was when there was evidence last. */
    record Row(String concept, Estimate ability, int answers, int verdicts, Instant at) {}

    /** How often an exercise was tried, and when it was solved first. */
    record Tries(int count, @Nullable Instant solvedAt) {}

    private final Database database;

    KnowledgeStore(Database database) {
        this.database = database;
    }

    Map<String, Row> abilities(String learner) {
        return database.read(handle -> abilities(handle, learner));
    }

    Map<String, Row> abilities(Transaction transaction, String learner) {
        return abilities(transaction.handle(), learner);
    }

    private static Map<String, Row> abilities(Handle handle, String learner) {
        return handle.createQuery("SELECT * FROM ability WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> row(row))
                .collectToMap(Row::concept, row -> row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("concept"),
                new Estimate(row.getDouble("mean"), row.getDouble("variance")),
                row.getInt("answers"),
                row.getInt("verdicts"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    void save(Transaction transaction, String learner, List<Row> rows) {
        for (Row row : rows) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO ability (learner, concept, mean, variance, answers, verdicts, at)
                            VALUES (:learner, :concept, :mean, :variance, :answers, :verdicts, :at)
                            ON CONFLICT (learner, concept) DO UPDATE SET mean = excluded.mean,
                                variance = excluded.variance, answers = excluded.answers,
                                verdicts = excluded.verdicts, at = excluded.at
                            """)
                    .bind("learner", learner)
                    .bind("concept", row.concept())
                    .bind("mean", row.ability().mean())
                    .bind("variance", row.ability().variance())
                    .bind("answers", row.answers())
                    .bind("verdicts", row.verdicts())
                    .bind("at", row.at().toEpochMilli())
                    .execute();
        }
    }

    Optional<Estimate> difficulty(Transaction transaction, String item) {
        return transaction
                .handle()
                .createQuery("SELECT mean, variance FROM item_difficulty WHERE item = :item")
                .bind("item", item)
                .map((row, context) -> new Estimate(row.getDouble("mean"), row.getDouble("variance")))
                .findOne();
    }

    Map<String, Estimate> difficulties() {
        return database.read(handle -> handle.createQuery("SELECT item, mean, variance FROM item_difficulty")
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(
                            row.getColumn("item", String.class),
                            new Estimate(row.getColumn("mean", Double.class), row.getColumn("variance", Double.class)));
                    return map;
                }));
    }

    void saveDifficulty(Transaction transaction, String item, Estimate difficulty) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO item_difficulty (item, mean, variance, answers)
                        VALUES (:item, :mean, :variance, 1)
                        ON CONFLICT (item) DO UPDATE SET mean = excluded.mean, variance = excluded.variance,
                            answers = item_difficulty.answers + 1
                        """)
                .bind("item", item)
                .bind("mean", difficulty.mean())
                .bind("variance", difficulty.variance())
                .execute();
    }

    /** Counts a try, and returns how it was before. */
    Tries count(Transaction transaction, String learner, String slug, boolean solved, Instant at) {
        Tries before = transaction
                .handle()
                .createQuery("SELECT tries, solved_at FROM exercise_evidence WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .map((row, context) -> tries(row))
                .findOne()
                .orElse(new Tries(0, null));
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO exercise_evidence (learner, slug, tries, solved_at)
                        VALUES (:learner, :slug, 1, :solvedAt)
                        ON CONFLICT (learner, slug) DO UPDATE SET tries = exercise_evidence.tries + 1,
                            solved_at = COALESCE(exercise_evidence.solved_at, excluded.solved_at)
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("solvedAt", solved ? at.toEpochMilli() : null)
                .execute();
        return before;
    }

    private static Tries tries(ResultSet row) throws SQLException {
        long solvedAt = row.getLong("solved_at");
        return new Tries(row.getInt("tries"), row.wasNull() ? null : Instant.ofEpochMilli(solvedAt));
    }

    /** Returns when the learner has given an exercise up, if she has. */
    Optional<Instant> gaveUpAt(Transaction transaction, String learner, String slug) {
        return transaction
                .handle()
                .createQuery("SELECT given_up_at FROM given_up WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }
}
