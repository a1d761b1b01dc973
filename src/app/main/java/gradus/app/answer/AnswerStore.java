package gradus.app.answer;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The table of answers. */
final class AnswerStore {

    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    void add(Transaction transaction, Answered answered) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO answer (learner, question, fingerprint, seed, given, correct, credit, place,
                            session, millis, answered_at)
                        VALUES (:learner, :question, :fingerprint, :seed, :given, :correct, :credit, :place,
                            :session, :millis, :at)
                        """)
                .bind("learner", answered.learner())
                .bind("question", answered.question().id())
                .bind("fingerprint", answered.question().fingerprint())
                .bind("seed", answered.seed())
                .bind("given", Given.text(answered.given()))
                .bind("correct", answered.marked().correct())
                .bind("credit", answered.marked().credit())
                .bind("place", answered.place().name().toLowerCase(Locale.ROOT))
                .bind("session", answered.session())
                .bind("millis", answered.took().toMillis())
                .bind("at", answered.at().toEpochMilli())
                .execute();
    }

    /** Returns when the learner has last answered each question. */
    Map<String, Instant> lastAnswered(String learner) {
        return database.read(handle -> handle.createQuery("""
                        SELECT question, MAX(answered_at) AS last FROM answer
                        WHERE learner = :learner GROUP BY question
                        """)
                .bind("learner", learner)
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(
                            row.getColumn("question", String.class),
                            Instant.ofEpochMilli(row.getColumn("last", Long.class)));
                    return map;
                }));
    }
}
