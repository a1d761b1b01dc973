package gradus.app.progress;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.wire.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of progress: one row for each learner and exercise that was tried. */
final class ProgressStore {

    /** A row: what was counted so far. */
    record Row(
            String slug,
            int attempts,
            int bestScore,
            @Nullable Instant solvedAt,
            Instant lastAt) {}

    private final Database database;

    ProgressStore(Database database) {
        this.database = database;
    }

    void count(Transaction transaction, String learner, String slug, int score, boolean solved, Instant submittedAt) {
        // grading may finish in another order than submitting: the earliest solution and the latest try count
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO progress (learner, slug, attempts, best_score, solved_at, last_at)
                        VALUES (:learner, :slug, 1, :score, :solvedAt, :submittedAt)
                        ON CONFLICT (learner, slug) DO UPDATE SET
                            attempts = progress.attempts + 1,
                            best_score = CASE WHEN excluded.best_score > progress.best_score
                                THEN excluded.best_score ELSE progress.best_score END,
                            solved_at = CASE WHEN progress.solved_at <= excluded.solved_at
                                THEN progress.solved_at ELSE COALESCE(excluded.solved_at, progress.solved_at) END,
                            last_at = CASE WHEN excluded.last_at > progress.last_at
                                THEN excluded.last_at ELSE progress.last_at END
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("score", score)
                .bind("solvedAt", solved ? submittedAt.toEpochMilli() : null)
                .bind("submittedAt", submittedAt.toEpochMilli())
                .execute();
    }

    /** Counts anew from the verdicts, which may have become worse. */
    void recount(Transaction transaction, String learner, String slug) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO progress (learner, slug, attempts, best_score, solved_at, last_at)
                        SELECT learner, slug, COUNT(*), MAX(score),
                            MIN(CASE WHEN kind = :accepted THEN submitted_at END), MAX(submitted_at)
                        FROM submission
                        WHERE learner = :learner AND slug = :slug AND verdict IS NOT NULL
                        GROUP BY learner, slug
                        ON CONFLICT (learner, slug) DO UPDATE SET
                            attempts = excluded.attempts, best_score = excluded.best_score,
                            solved_at = excluded.solved_at, last_at = excluded.last_at
                        """)
                .bind("accepted", VerdictKind.ACCEPTED.id())
                .bind("learner", learner)
                .bind("slug", slug)
                .execute();
    }

    Map<String, Row> of(String learner) {
        return database.read(handle -> handle.createQuery("SELECT * FROM progress WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> row(row))
                .collectToMap(Row::slug, row -> row));
    }

    private static Row row(ResultSet row) throws SQLException {
        long solvedAt = row.getLong("solved_at");
        Instant solved = row.wasNull() ? null : Instant.ofEpochMilli(solvedAt);
        return new Row(
                row.getString("slug"),
                row.getInt("attempts"),
                row.getInt("best_score"),
                solved,
                Instant.ofEpochMilli(row.getLong("last_at")));
    }
}
