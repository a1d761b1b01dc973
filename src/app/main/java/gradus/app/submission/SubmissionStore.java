package gradus.app.submission;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of submissions. */
final class SubmissionStore {

    private final Database database;

    SubmissionStore(Database database) {
        this.database = database;
    }

    int nextNumber(Transaction transaction, String learner, String slug) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT COALESCE(MAX(number), 0) + 1 FROM submission WHERE learner = :learner AND slug = :slug")
                .bind("learner", learner)
                .bind("slug", slug)
                .mapTo(int.class)
                .one();
    }

    /** How many submissions wait: of all learners, and of the one asked about. */
    record Waiting(int all, int own) {}

    Waiting waiting(Transaction transaction, String learner) {
        return transaction
                .handle()
                .createQuery("SELECT COUNT(*) AS everybody, COUNT(CASE WHEN learner = :learner THEN 1 END) AS own"
                        + " FROM submission WHERE verdict IS NULL")
                .bind("learner", learner)
                .map((row, context) -> new Waiting(row.getInt("everybody"), row.getInt("own")))
                .one();
    }

    int waiting() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM submission WHERE verdict IS NULL")
                .mapTo(int.class)
                .one());
    }

    /** Returns the turn after the learner's last, but not one that the queue has passed already. */
    int nextTurn(Transaction transaction, String learner) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT COALESCE(MAX(turn), 0) FROM (
                            SELECT MAX(turn) + 1 AS turn FROM submission WHERE learner = :learner
                            UNION ALL
                            SELECT MAX(turn) FROM submission WHERE verdict IS NOT NULL
                        ) AS candidates
                        """)
                .bind("learner", learner)
                .mapTo(int.class)
                .one();
    }

    void insert(Transaction transaction, Submission submission, int turn) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO submission (id, learner, slug, number, source, submitted_at, turn)
                        VALUES (:id, :learner, :slug, :number, :source, :submittedAt, :turn)
                        """)
                .bind("id", submission.id())
                .bind("learner", submission.learner())
                .bind("slug", submission.slug())
                .bind("number", submission.number())
                .bind("source", submission.source())
                .bind("submittedAt", submission.submittedAt().toEpochMilli())
                .bind("turn", turn)
                .execute();
    }

    /** Writes the verdict if there is none yet, and returns whether it did. */
    boolean setVerdict(Transaction transaction, String id, Verdict verdict, Instant gradedAt) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE submission
                                SET verdict = :verdict, kind = :kind, score = :score, max_score = :maxScore,
                                    suite = :suite, graded_at = :gradedAt
                                WHERE id = :id AND verdict IS NULL
                                """)
                        .bind("verdict", StoredVerdict.toJson(verdict))
                        .bind("kind", verdict.kind().id())
                        .bind("score", verdict.score())
                        .bind("maxScore", verdict.maxScore())
                        .bind("suite", verdict.suite())
                        .bind("gradedAt", gradedAt.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    boolean replaceVerdict(Transaction transaction, String id, GivenVerdict before, GivenVerdict after) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE submission
                                SET verdict = :verdict, kind = :kind, score = :score, max_score = :maxScore,
                                    suite = :suite, graded_at = :gradedAt
                                WHERE id = :id AND suite = :suiteBefore AND graded_at = :gradedAtBefore
                                """)
                        .bind("verdict", StoredVerdict.toJson(after.verdict()))
                        .bind("kind", after.verdict().kind().id())
                        .bind("score", after.verdict().score())
                        .bind("maxScore", after.verdict().maxScore())
                        .bind("suite", after.verdict().suite())
                        .bind("gradedAt", after.at().toEpochMilli())
                        .bind("id", id)
                        .bind("suiteBefore", before.verdict().suite())
                        .bind("gradedAtBefore", before.at().toEpochMilli())
                        .execute()
                == 1;
    }

    Optional<Submission> find(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM submission WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> submission(row))
                .findOne());
    }

    /** Returns those with a number under {@code before}, newest first, at most {@code limit}. */
    List<Submission> history(String learner, String slug, int before, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM submission
                        WHERE learner = :learner AND slug = :slug AND number < :before
                        ORDER BY number DESC LIMIT :limit
                        """)
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> submission(row))
                .list());
    }

    /** Returns the sources that were graded as one of {@code kinds}, oldest first, at most {@code limit}. */
    List<String> sources(String learner, String slug, Collection<VerdictKind> kinds, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT source FROM submission
                        WHERE learner = :learner AND slug = :slug AND kind IN (<kinds>)
                        ORDER BY number LIMIT :limit
                        """)
                .bindList("kinds", kinds.stream().map(VerdictKind::id).toList())
                .bind("learner", learner)
                .bind("slug", slug)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Returns the newest submissions to all exercises, newest first. */
    List<Recent> recent(String learner, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, slug, number, submitted_at, kind, score, max_score FROM submission
                        WHERE learner = :learner
                        ORDER BY submitted_at DESC, id DESC LIMIT :limit
                        """)
                .bind("learner", learner)
                .bind("limit", limit)
                .map((row, context) -> recent(row))
                .list());
    }

    private static Recent recent(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Recent(
                row.getString("id"),
                row.getString("slug"),
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                kind == null ? null : VerdictKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getInt("score"),
                row.getInt("max_score"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Submission(
                row.getString("id"),
                row.getString("learner"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("source"),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                row.getString("suite"),
                verdict == null ? null : StoredVerdict.fromJson(verdict),
                verdict == null ? null : Instant.ofEpochMilli(row.getLong("graded_at")));
    }
}
