package gradus.app.journal;

import gradus.app.storage.Database;
import gradus.wire.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads what happened between two points in time from the tables that keep it, without sources and verdicts. */
final class HistoryStore {

    private final Database database;

    HistoryStore(Database database) {
        this.database = database;
    }

    List<Entry.Submitted> submissions(String learner, Instant from, Instant to) {
        return list(learner, from, to, (row, context) -> submitted(row), """
                SELECT submitted_at, id, slug, number, kind, score, max_score FROM submission
                WHERE learner = :learner AND submitted_at >= :from AND submitted_at < :to AND kind IS NOT NULL
                """);
    }

    private static Entry.Submitted submitted(ResultSet row) throws SQLException {
        return new Entry.Submitted(
                instant(row, "submitted_at"),
                row.getString("id"),
                row.getString("slug"),
                row.getInt("number"),
                VerdictKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("score"),
                row.getInt("max_score"));
    }

    List<Entry.QuizTaken> quizzes(String learner, Instant from, Instant to) {
        return list(learner, from, to, (row, context) -> quiz(row), """
                SELECT quiz.id, quiz.choice, quiz.topic, quiz.started_at,
                    quiz.finished_at IS NOT NULL OR quiz.feedback = 'now' AS told,
                    COUNT(CASE WHEN item.correct THEN 1 END) AS correct, COUNT(item.answered_at) AS answered,
                    COUNT(*) AS questions
                FROM quiz JOIN quiz_item AS item ON item.quiz = quiz.id
                WHERE quiz.learner = :learner AND quiz.started_at >= :from AND quiz.started_at < :to
                GROUP BY quiz.id
                """);
    }

    private static Entry.QuizTaken quiz(ResultSet row) throws SQLException {
        return new Entry.QuizTaken(
                instant(row, "started_at"),
                row.getString("id"),
                row.getString("choice"),
                row.getString("topic"),
                row.getBoolean("told"),
                row.getInt("correct"),
                row.getInt("answered"),
                row.getInt("questions"));
    }

    List<Entry.InterviewTaken> interviews(String learner, Instant from, Instant to) {
        return list(learner, from, to, (row, context) -> interview(row), """
                SELECT id, role, minutes, started_at, finished_at IS NOT NULL AS finished FROM interview
                WHERE learner = :learner AND started_at >= :from AND started_at < :to
                """);
    }

    private static Entry.InterviewTaken interview(ResultSet row) throws SQLException {
        return new Entry.InterviewTaken(
                instant(row, "started_at"),
                row.getString("id"),
                row.getString("role"),
                row.getInt("minutes"),
                row.getBoolean("finished"));
    }

    /** Returns when cards were rated at reviews. */
    List<Instant> reviews(String learner, Instant from, Instant to) {
        return list(learner, from, to, (row, context) -> instant(row, "reviewed_at"), """
                SELECT reviewed_at FROM review_log
                WHERE learner = :learner AND reviewed_at >= :from AND reviewed_at < :to AND at_review
                """);
    }

    private <T> List<T> list(String learner, Instant from, Instant to, RowMapper<T> mapper, String query) {
        return database.read(handle -> handle.createQuery(query)
                .bind("learner", learner)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(mapper)
                .list());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
