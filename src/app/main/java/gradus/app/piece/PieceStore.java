package gradus.app.piece;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.wire.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of pieces: one row for each learner, exercise and version of its tests that accepted a submission. */
final class PieceStore {

    private final Database database;

    PieceStore(Database database) {
        this.database = database;
    }

    /** Makes a submission, which has just been accepted, the piece that it is, unless a newer one is that already. */
    void join(Transaction transaction, String submission) {
        // grading may finish in another order than submitting: the number decides
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO piece (learner, slug, suite, submission, joined_at)
                        SELECT learner, slug, suite, id, graded_at FROM submission
                        WHERE id = :id AND kind = :accepted
                        ON CONFLICT (learner, slug, suite) DO UPDATE SET
                            submission = excluded.submission, joined_at = excluded.joined_at
                        WHERE (SELECT number FROM submission WHERE id = excluded.submission)
                            > (SELECT number FROM submission WHERE id = piece.submission)
                        """)
                .bind("id", submission)
                .bind("accepted", VerdictKind.ACCEPTED.id())
                .execute();
    }

    /** Fills in a learner's pieces for an exercise from the verdicts as they are now. */
    void recount(Transaction transaction, String learner, String slug) {
        Handle handle = transaction.handle();
        handle.createUpdate("DELETE FROM piece WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .execute();
        handle.createUpdate("""
                        INSERT INTO piece (learner, slug, suite, submission, joined_at)
                        SELECT learner, slug, suite, id, graded_at FROM submission
                        WHERE learner = :learner AND slug = :slug AND number IN (
                            SELECT MAX(number) FROM submission
                            WHERE learner = :learner AND slug = :slug AND kind = :accepted GROUP BY suite)
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("accepted", VerdictKind.ACCEPTED.id())
                .execute();
    }

    List<Piece> of(String learner) {
        return database.read(handle -> handle.createQuery("SELECT * FROM piece WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> piece(row))
                .list());
    }

    Optional<String> source(String learner, String slug, String suite) {
        return database.read(handle -> handle.createQuery("""
                        SELECT source FROM piece JOIN submission ON submission.id = piece.submission
                        WHERE piece.learner = :learner AND piece.slug = :slug AND piece.suite = :suite
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("suite", suite)
                .mapTo(String.class)
                .findOne());
    }

    /** Returns whether a submission is the first of those that its version of the tests accepted. */
    boolean isFirst(String submission) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM submission AS candidate
                        WHERE id = :id AND kind = :accepted AND NOT EXISTS (
                            SELECT 1 FROM submission
                            WHERE learner = candidate.learner AND slug = candidate.slug AND suite = candidate.suite
                                AND kind = :accepted AND number < candidate.number)
                        """)
                        .bind("id", submission)
                        .bind("accepted", VerdictKind.ACCEPTED.id())
                        .mapTo(int.class)
                        .one())
                == 1;
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getString("slug"),
                row.getString("suite"),
                row.getString("submission"),
                Instant.ofEpochMilli(row.getLong("joined_at")));
    }
}
