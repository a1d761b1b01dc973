package gradus.app.quiz;

import gradus.app.answer.Given;
import gradus.app.bank.Marked;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of quizzes and their questions. */
final class QuizStore {

    private final Database database;

    QuizStore(Database database) {
        this.database = database;
    }

    void add(Transaction transaction, Quiz quiz) {
        Handle handle = transaction.handle();
        handle.createUpdate("""
                        INSERT INTO quiz (id, learner, choice, topic, feedback, started_at)
                        VALUES (:id, :learner, :choice, :topic, :feedback, :startedAt)
                        """)
                .bind("id", quiz.id())
                .bind("learner", quiz.learner())
                .bind("choice", quiz.choice().id())
                .bind("topic", quiz.topic())
                .bind("feedback", quiz.feedback().id())
                .bind("startedAt", quiz.startedAt().toEpochMilli())
                .execute();
        for (Quiz.Item item : quiz.items()) {
            handle.createUpdate("""
                            INSERT INTO quiz_item (quiz, place, question, seed)
                            VALUES (:quiz, :place, :question, :seed)
                            """)
                    .bind("quiz", quiz.id())
                    .bind("place", item.place())
                    .bind("question", item.question())
                    .bind("seed", item.seed())
                    .execute();
        }
    }

    Optional<Quiz> find(String learner, String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM quiz WHERE id = :id AND learner = :learner")
                .bind("id", id)
                .bind("learner", learner)
                .map((row, context) -> quiz(row, items(handle, id)))
                .findOne());
    }

    private static List<Quiz.Item> items(Handle handle, String quiz) {
        return handle.createQuery("SELECT * FROM quiz_item WHERE quiz = :quiz ORDER BY place")
                .bind("quiz", quiz)
                .map((row, context) -> item(row))
                .list();
    }

    /** Returns the learner's newest quizzes, without their questions' texts. */
    List<Quiz> newest(String learner, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM quiz WHERE learner = :learner ORDER BY started_at DESC, id DESC LIMIT :most
                        """)
                .bind("learner", learner)
                .bind("most", most)
                .map((row, context) -> quiz(row, items(handle, row.getString("id"))))
                .list());
    }

    private static Quiz quiz(ResultSet row, List<Quiz.Item> items) throws SQLException {
        long finishedAt = row.getLong("finished_at");
        return new Quiz(
                row.getString("id"),
                row.getString("learner"),
                Quiz.Choice.valueOf(row.getString("choice").toUpperCase(Locale.ROOT)),
                row.getString("topic"),
                Quiz.Feedback.valueOf(row.getString("feedback").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("started_at")),
                finishedAt == 0 ? null : Instant.ofEpochMilli(finishedAt),
                items);
    }

    private static Quiz.Item item(ResultSet row) throws SQLException {
        Instant answeredAt = instant(row, "answered_at");
        String given = row.getString("given");
        return new Quiz.Item(
                row.getInt("place"),
                row.getString("question"),
                row.getLong("seed"),
                instant(row, "shown_at"),
                given == null ? null : Given.of(given),
                answeredAt == null ? null : row.getBoolean("correct"),
                answeredAt == null ? null : row.getDouble("credit"),
                answeredAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Notes when a question was first seen. */
    void shown(Transaction transaction, String quiz, int place, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE quiz_item SET shown_at = :at
                        WHERE quiz = :quiz AND place = :place AND shown_at IS NULL
                        """)
                .bind("quiz", quiz)
                .bind("place", place)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /**
     * Keeps an answer, once.
     *
     * @return whether there was none yet
     */
    boolean answer(Transaction transaction, String quiz, int place, List<String> given, Marked marked, Instant at) {
        return transaction
                        .handle()
                        .createUpdate("""
                                UPDATE quiz_item
                                SET given = :given, correct = :correct, credit = :credit, answered_at = :at
                                WHERE quiz = :quiz AND place = :place AND answered_at IS NULL
                                """)
                        .bind("quiz", quiz)
                        .bind("place", place)
                        .bind("given", Given.text(given))
                        .bind("correct", marked.correct())
                        .bind("credit", marked.credit())
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Ends the quiz; if {@code onlyIfDone}, only when every question has been answered. */
    void finish(Transaction transaction, String quiz, Instant at, boolean onlyIfDone) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE quiz SET finished_at = :at WHERE id = :quiz AND finished_at IS NULL
                            AND (NOT :onlyIfDone OR NOT EXISTS (
                                SELECT 1 FROM quiz_item WHERE quiz = :quiz AND answered_at IS NULL))
                        """)
                .bind("quiz", quiz)
                .bind("at", at.toEpochMilli())
                .bind("onlyIfDone", onlyIfDone)
                .execute();
    }
}
