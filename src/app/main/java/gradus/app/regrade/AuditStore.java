package gradus.app.regrade;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The table of the audit, to which rows are only added: the database refuses all else. */
final class AuditStore {

    private static final String SEPARATOR = ",";

    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    void add(Transaction transaction, AuditEntry entry) {
        AuditEntry.Subject subject = entry.subject();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO regrade_audit (at, actor, action, slug, plan, also_down, submission, learner,
                            before_kind, before_score, before_max_score, after_kind, after_score, after_max_score, tests)
                        VALUES (:at, :actor, :action, :slug, :plan, :alsoDown, :submission, :learner,
                            :beforeKind, :beforeScore, :beforeMaxScore, :afterKind, :afterScore, :afterMaxScore, :tests)
                        """)
                .bind("at", entry.at().toEpochMilli())
                .bind("actor", entry.actor())
                .bind("action", entry.action().id())
                .bind("slug", entry.slug())
                .bind("plan", entry.plan())
                .bind("alsoDown", entry.alsoDown())
                .bind("submission", subject == null ? null : subject.submission())
                .bind("learner", subject == null ? null : subject.learner())
                .bind(
                        "beforeKind",
                        subject == null ? null : subject.before().kind().id())
                .bind("beforeScore", subject == null ? null : subject.before().score())
                .bind(
                        "beforeMaxScore",
                        subject == null ? null : subject.before().maxScore())
                .bind(
                        "afterKind",
                        subject == null ? null : subject.after().kind().id())
                .bind("afterScore", subject == null ? null : subject.after().score())
                .bind("afterMaxScore", subject == null ? null : subject.after().maxScore())
                .bind("tests", subject == null ? null : String.join(SEPARATOR, subject.tests()))
                .execute();
    }

    /** Returns the last entries of an exercise, newest first, at most {@code limit}. */
    List<AuditEntry> of(String slug, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM regrade_audit WHERE slug = :slug ORDER BY id DESC LIMIT :limit")
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                AuditEntry.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("slug"),
                row.getString("plan"),
                row.getBoolean("also_down"),
                row.getString("submission") == null ? null : subject(row));
    }

    private static AuditEntry.Subject subject(ResultSet row) throws SQLException {
        String tests = row.getString("tests");
        return new AuditEntry.Subject(
                row.getString("submission"),
                row.getString("learner"),
                MoveStore.grade(row, "before"),
                MoveStore.grade(row, "after"),
                tests.isEmpty() ? List.of() : List.of(tests.split(SEPARATOR, -1)));
    }
}
