package gradus.app.bench;

import gradus.app.catalogue.Exercise;
import gradus.app.submission.StoredVerdict;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a crowd has handed in, with verdicts as large as real ones, and what follows from them. */
final class CrowdSubmissionStore {

    private static final int BATCH = 500;

    /** Of so many submissions to an exercise, the last is accepted. */
    private static final int TRIES = 4;

    private final List<Exercise> exercises;
    private final Map<String, String> accepted = new HashMap<>();
    private final Map<String, String> wrong = new HashMap<>();
    private final Instant now;
    private final SplittableRandom random;

    CrowdSubmissionStore(List<Exercise> exercises, Instant now, SplittableRandom random) {
        this.exercises = List.copyOf(exercises);
        this.now = now;
        this.random = random;
        for (Exercise exercise : exercises) {
            accepted.put(exercise.slug(), StoredVerdict.toJson(verdict(exercise, VerdictKind.ACCEPTED)));
            wrong.put(exercise.slug(), StoredVerdict.toJson(verdict(exercise, VerdictKind.WRONG)));
        }
    }

    /** Writes {@code count} submissions, spread over the exercises, the progress they make and the pieces they are. */
    void fill(Handle handle, String learner, int count) {
        Map<String, Integer> numbers = new HashMap<>();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO submission (id, learner, slug, number, source, submitted_at, turn, verdict, kind, score,
                    max_score, suite, graded_at)
                VALUES (:id, :learner, :slug, :number, :source, :at, 0, :verdict, :kind, :score, :max, :suite, :at)
                """);
        long at = now.minus(Duration.ofDays(200)).toEpochMilli();
        for (int i = 0; i < count; i++) {
            Exercise exercise = exercises.get(random.nextInt(exercises.size()));
            int number = numbers.merge(exercise.slug(), 1, Integer::sum);
            boolean right = number % TRIES == 0;
            at += random.nextLong(Duration.ofDays(400).toMillis() / count);
            batch.bind("id", "%s-%s-%d".formatted(learner, exercise.slug(), number))
                    .bind("learner", learner)
                    .bind("slug", exercise.slug())
                    .bind("number", number)
                    .bind("source", exercise.starter() + "// try " + number + "\n")
                    .bind("at", at)
                    .bind("verdict", (right ? accepted : wrong).get(exercise.slug()))
                    .bind("kind", (right ? VerdictKind.ACCEPTED : VerdictKind.WRONG).id())
                    .bind("score", right ? exercise.maxScore() : 1)
                    .bind("max", exercise.maxScore())
                    .bind("suite", exercise.suite())
                    .add();
            if (batch.size() >= BATCH) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        follow(handle, learner);
    }

    private static void follow(Handle handle, String learner) {
        List.of("""
                        INSERT INTO progress (learner, slug, attempts, best_score, solved_at, last_at)
                        SELECT learner, slug, COUNT(*), MAX(score), MIN(CASE WHEN kind = 'accepted' THEN graded_at END),
                            MAX(submitted_at)
                        FROM submission WHERE learner = :learner GROUP BY learner, slug
                        """, """
                        INSERT INTO piece (learner, slug, suite, submission, joined_at)
                        SELECT learner, slug, suite, MAX(id), MAX(graded_at)
                        FROM submission WHERE learner = :learner AND kind = 'accepted' GROUP BY learner, slug, suite
                        """, """
                        INSERT INTO draft (learner, slug, source, typed_at)
                        SELECT learner, slug, MAX(source), MAX(submitted_at)
                        FROM submission WHERE learner = :learner GROUP BY learner, slug
                        """, """
                        INSERT INTO exercise_work (learner, slug, started_at, last_at, worked_millis)
                        SELECT learner, slug, MIN(submitted_at), MAX(submitted_at), 600000
                        FROM submission WHERE learner = :learner GROUP BY learner, slug
                        """, """
                        INSERT INTO hint_opened (learner, slug, hint, attempts, opened_at)
                        SELECT learner, slug, 1, 1, MIN(submitted_at)
                        FROM submission WHERE learner = :learner GROUP BY learner, slug
                        """)
                .forEach(
                        sql -> handle.createUpdate(sql).bind("learner", learner).execute());
    }

    private static Verdict verdict(Exercise exercise, VerdictKind kind) {
        List<TestResult> tests = exercise.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .map(test -> result(test, kind == VerdictKind.ACCEPTED, exercise))
                .toList();
        return new Verdict(
                kind,
                tests,
                List.of(),
                null,
                "",
                false,
                1,
                exercise.suite(),
                "none",
                "17",
                new Timings(8, 2, 9, 1, 20));
    }

    private static TestResult result(TestSpec test, boolean passed, Exercise exercise) {
        Misconception misconception = exercise.spec().wrong().isEmpty()
                ? null
                : exercise.spec().wrong().get(0).misconception();
        return new TestResult(
                test.name(),
                test.title(),
                test.visibility(),
                passed ? Outcome.PASSED : Outcome.FAILED,
                null,
                passed ? test.points() : 0,
                test.points(),
                passed ? Words.same("") : test.fails(),
                null,
                passed ? null : misconception,
                null,
                null,
                null);
    }
}
