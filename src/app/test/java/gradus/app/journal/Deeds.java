package gradus.app.journal;

import gradus.app.storage.Database;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes what learners have done, as the features that own the tables would. */
final class Deeds {

    private final Database database;
    private final AtomicInteger ids = new AtomicInteger();

    Deeds(Database database) {
        this.database = database;
    }

    private void execute(String sql, @Nullable Object... arguments) {
        database.write(transaction -> transaction.handle().execute(sql, arguments));
    }

    private static long millis(String at) {
        return Instant.parse(at).toEpochMilli();
    }

    void submission(String learner, String at) {
        int id = ids.incrementAndGet();
        execute("""
                INSERT INTO submission (id, learner, slug, number, source, submitted_at, verdict, kind, score, max_score, suite, graded_at)
                VALUES (?, ?, 'chain-rule', ?, 'source', ?, '{}', 'accepted', 5, 5, 's', ?)
                """, "s" + id, learner, id, millis(at), millis(at));
    }

    void waiting(String learner, String at) {
        int id = ids.incrementAndGet();
        execute(
                "INSERT INTO submission (id, learner, slug, number, source, submitted_at) VALUES (?, ?, 'x', ?, '', ?)",
                "s" + id,
                learner,
                id,
                millis(at));
    }

    void answer(String learner, String at) {
        execute("""
                INSERT INTO answer (learner, question, fingerprint, seed, given, correct, credit, place, session, millis, answered_at)
                VALUES (?, 'q', 'f', 1, '["0"]', TRUE, 1, 'quiz', '', 1000, ?)
                """, learner, millis(at));
    }

    void rating(String learner, String at, boolean atReview) {
        execute("""
                INSERT INTO review_log (learner, item, rating, at_review, state, scheduled_seconds, millis, reviewed_at)
                VALUES (?, 'question:q', 3, ?, 'REVIEW', 86400, 1000, ?)
                """, learner, atReview, millis(at));
    }

    void quiz(String learner, String at, String feedback, boolean finished) {
        String id = "q" + ids.incrementAndGet();
        execute(
                "INSERT INTO quiz (id, learner, choice, topic, feedback, started_at, finished_at) VALUES (?, ?, 'topic', 'T06', ?, ?, ?)",
                id,
                learner,
                feedback,
                millis(at),
                finished ? millis(at) : null);
        for (int place = 1; place <= 3; place++) {
            Long answeredAt = place < 3 ? millis(at) : null;
            execute(
                    "INSERT INTO quiz_item (quiz, place, question, seed, correct, answered_at) VALUES (?, ?, 'q', 1, ?, ?)",
                    id,
                    place,
                    place == 1,
                    answeredAt);
        }
    }

    void interview(String learner, String at) {
        String id = "i" + ids.incrementAndGet();
        execute(
                "INSERT INTO interview (id, learner, role, minutes, seed, started_at, ends_at, finished_at) VALUES (?, ?, 'vision', 30, 1, ?, ?, ?)",
                id,
                learner,
                millis(at),
                millis(at),
                millis(at));
    }
}
