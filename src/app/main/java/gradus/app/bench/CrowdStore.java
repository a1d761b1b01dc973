package gradus.app.bench;

import gradus.app.answer.Given;
import gradus.app.bank.Question;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Exercise;
import gradus.app.knowledge.Item;
import gradus.app.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Fills a database as a crowd of learners would have: submissions, answers, estimates, cards and quizzes. The rows are
 * written as they are, past the rules that would have made them, because a hundred thousand would take minutes otherwise.
 */
public final class CrowdStore {

    /** The learner whose pages are measured has this many times the answers of the others. */
    private static final int DILIGENCE = 5;

    private static final int QUIZ_LENGTH = 10;
    private static final int BATCH = 5_000;

    private final Database database;
    private final List<Question> questions;
    private final CrowdSubmissionStore submissions;
    private final Instant now;
    private final SplittableRandom random;

    /** Creates a crowd that answers {@code questions} and solves {@code exercises} in the months before {@code now}. */
    public CrowdStore(Database database, List<Question> questions, List<Exercise> exercises, Instant now, long seed) {
        this.database = database;
        this.questions = List.copyOf(questions);
        this.now = now;
        this.random = new SplittableRandom(seed);
        this.submissions = new CrowdSubmissionStore(exercises, now, random.split());
    }

    /**
     * Writes what {@code learners} have left behind, the {@code first} of them by name; at least {@code answers} and
     * {@code submitted} in all.
     */
    public void fill(String first, int learners, int answers, int submitted) {
        for (int i = 0; i < learners; i++) {
            String learner = i == 0 ? first : "learner-" + i;
            int diligence = i == 0 ? DILIGENCE : 1;
            database.write(transaction -> {
                fill(transaction.handle(), learner, diligence * share(answers, learners));
                submissions.fill(transaction.handle(), learner, diligence * share(submitted, learners));
                return learner;
            });
        }
    }

    private static int share(int all, int learners) {
        return all / (learners + DILIGENCE - 1) + 1;
    }

    private void fill(Handle handle, String learner, int answers) {
        List<Question> answered = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            answered.add(questions.get(random.nextInt(questions.size())));
        }
        answers(handle, learner, answered);
        abilities(handle, learner);
        cards(handle, learner);
        for (int quiz = 0; quiz * QUIZ_LENGTH < answers; quiz++) {
            int end = Math.min(answers, (quiz + 1) * QUIZ_LENGTH);
            quiz(handle, learner, "%s-%d".formatted(learner, quiz), answered.subList(quiz * QUIZ_LENGTH, end));
        }
    }

    private Instant before() {
        return now.minus(Duration.ofMinutes(random.nextInt(1, 60 * 24 * 200)));
    }

    private void answers(Handle handle, String learner, List<Question> answered) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO answer (learner, question, fingerprint, seed, given, correct, credit, place, session,
                    millis, answered_at)
                VALUES (:learner, :question, :fingerprint, :seed, '["0"]', :correct, :credit, 'quiz', '', 20000, :at)
                """);
        for (Question question : answered) {
            boolean correct = random.nextInt(3) > 0;
            batch.bind("learner", learner)
                    .bind("question", question.id())
                    .bind("fingerprint", question.fingerprint())
                    .bind("seed", random.nextLong(1L << 50))
                    .bind("correct", correct)
                    .bind("credit", correct ? 1 : 0)
                    .bind("at", before().toEpochMilli())
                    .add();
            flush(batch, BATCH);
        }
        flush(batch, 1);
    }

    private static void flush(PreparedBatch batch, int least) {
        if (batch.size() >= least) {
            batch.execute();
        }
    }

    private void abilities(Handle handle, String learner) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO ability (learner, concept, mean, variance, answers, verdicts, at)
                VALUES (:learner, :concept, :mean, 0.4, 5, 2, :at)
                """);
        questions.stream()
                .flatMap(question -> question.concepts().stream())
                .distinct()
                .forEach(concept -> batch.bind("learner", learner)
                        .bind("concept", concept)
                        .bind("mean", random.nextDouble(-2, 2))
                        .bind("at", before().toEpochMilli())
                        .add());
        batch.execute();
    }

    private void cards(Handle handle, String learner) {
        PreparedBatch cards = handle.prepareBatch("""
                INSERT INTO review_card (learner, item, state, step, stability, difficulty, reviewed_at, due_at, raised_by)
                VALUES (:learner, :item, 'REVIEW', 0, :stability, 5, :reviewedAt, :dueAt, '')
                """);
        PreparedBatch ratings = handle.prepareBatch("""
                INSERT INTO review_log (learner, item, rating, at_review, state, scheduled_seconds, millis, reviewed_at)
                VALUES (:learner, :item, 3, TRUE, 'REVIEW', 86400, 5000, :at)
                """);
        for (Question question : questions) {
            Instant reviewed = before();
            String item = Item.question(question.id());
            cards.bind("learner", learner)
                    .bind("item", item)
                    .bind("stability", random.nextDouble(1, 200))
                    .bind("reviewedAt", reviewed.toEpochMilli())
                    .bind(
                            "dueAt",
                            now.plus(Duration.ofHours(random.nextInt(-48, 24 * 100)))
                                    .toEpochMilli())
                    .add();
            ratings.bind("learner", learner)
                    .bind("item", item)
                    .bind("at", reviewed.toEpochMilli())
                    .add();
        }
        cards.execute();
        ratings.execute();
    }

    private void quiz(Handle handle, String learner, String id, List<Question> asked) {
        long at = before().toEpochMilli();
        handle.createUpdate("""
                        INSERT INTO quiz (id, learner, choice, topic, feedback, started_at, finished_at)
                        VALUES (:id, :learner, 'mixed', '', 'now', :at, :at)
                        """)
                .bind("id", id)
                .bind("learner", learner)
                .bind("at", at)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO quiz_item (quiz, place, question, seed, shown_at, given, correct, credit, answered_at)
                VALUES (:quiz, :place, :question, :seed, :at, :given, TRUE, 1, :at)
                """);
        for (int place = 1; place <= asked.size(); place++) {
            Question question = asked.get(place - 1);
            long seed = random.nextLong(1L << 50);
            batch.bind("quiz", id)
                    .bind("place", place)
                    .bind("question", question.id())
                    .bind("seed", seed)
                    // only the pages of the first learner are opened; the others' answers need not fit
                    .bind("given", Given.text(learner.startsWith("learner-") ? List.of("0") : right(question, seed)))
                    .bind("at", at)
                    .add();
        }
        batch.execute();
    }

    private static List<String> right(Question question, long seed) {
        return Variant.of(question, seed).right();
    }
}
