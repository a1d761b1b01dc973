package gradus.app.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.app.Verdicts;
import gradus.app.storage.DatabaseContract;
import gradus.app.submission.StoredVerdict;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PiecesContract extends DatabaseContract {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SLUG = "chain-rule";

    private Pieces pieces;

    @BeforeEach
    void create() {
        pieces = new Pieces(database());
    }

    /** Returns the submission {@code number} of ada, which was graded so many seconds after noon. */
    private static Submission graded(int number, Verdict verdict, int second) {
        return graded("ada", SLUG, number, verdict, second);
    }

    private static Submission graded(String learner, String slug, int number, Verdict verdict, int second) {
        return new Submission(
                learner + " " + slug + " " + number,
                learner,
                slug,
                number,
                "source " + number,
                NOON,
                verdict.suite(),
                verdict,
                NOON.plusSeconds(second));
    }

    private static Verdict accepted(String suite) {
        return Verdicts.bySuite(Verdicts.accepted(1), suite);
    }

    private static Verdict wrong(String suite) {
        return Verdicts.bySuite(Verdicts.wrong(1), suite);
    }

    /** Stores a submission with its verdict and tells the registry, as grading does. */
    private void grade(Submission submission) {
        store(submission);
        database().write(transaction -> {
            pieces.graded(transaction, submission);
            return submission;
        });
    }

    private void store(Submission submission) {
        Verdict verdict = Objects.requireNonNull(submission.verdict());
        database()
                .write(transaction -> transaction
                        .handle()
                        .createUpdate("""
                        INSERT INTO submission (id, learner, slug, number, source, submitted_at, turn, verdict, kind,
                            score, max_score, suite, graded_at)
                        VALUES (:id, :learner, :slug, :number, :source, 0, 0, :verdict, :kind, :score, :max, :suite,
                            :gradedAt)
                        """)
                        .bind("id", submission.id())
                        .bind("learner", submission.learner())
                        .bind("slug", submission.slug())
                        .bind("number", submission.number())
                        .bind("source", submission.source())
                        .bind("verdict", StoredVerdict.toJson(verdict))
                        .bind("kind", verdict.kind().id())
                        .bind("score", verdict.score())
                        .bind("max", verdict.maxScore())
                        .bind("suite", verdict.suite())
                        .bind(
                                "gradedAt",
                                Objects.requireNonNull(submission.gradedAt()).toEpochMilli())
                        .execute());
    }

    /** Replaces a verdict and counts anew, as regrading does. */
    private void regrade(int number, Verdict verdict, int second) {
        Submission after = graded(number, verdict, second);
        database().write(transaction -> {
            transaction
                    .handle()
                    .createUpdate("UPDATE submission SET kind = :kind, suite = :suite, graded_at = :at WHERE id = :id")
                    .bind("kind", verdict.kind().id())
                    .bind("suite", verdict.suite())
                    .bind("at", NOON.plusSeconds(second).toEpochMilli())
                    .bind("id", after.id())
                    .execute();
            pieces.recount(transaction, "ada", SLUG);
            return number;
        });
    }

    private static Piece piece(String suite, int number, int second) {
        return new Piece(SLUG, suite, "ada chain-rule " + number, NOON.plusSeconds(second));
    }

    @Test
    void acceptedSubmission_isThePiece_ofItsLearnerExerciseAndVersion() {
        grade(graded(1, accepted("s1"), 1));

        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 1, 1));
        assertThat(pieces.of("ada").current(SLUG, "s2")).isEmpty();
        assertThat(pieces.of("ada").current("other", "s1")).isEmpty();
        assertThat(pieces.of("bob").current(SLUG, "s1")).isEmpty();
        assertThat(pieces.source("ada", SLUG, "s1")).contains("source 1");
        assertThat(pieces.source("ada", SLUG, "s2")).isEmpty();
        assertThat(pieces.source("bob", SLUG, "s1")).isEmpty();
    }

    @Test
    void submissionThatIsNotAccepted_isNoPiece() {
        grade(graded(1, wrong("s1"), 1));

        assertThat(pieces.of("ada").current(SLUG, "s1")).isEmpty();
        assertThat(pieces.of("ada").earlier(SLUG, "s2")).isEmpty();
    }

    @Test
    void newestSubmission_wins_whateverTheOrderOfGrading() {
        grade(graded(2, accepted("s1"), 1));
        grade(graded(1, accepted("s1"), 2));
        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 2, 1));

        grade(graded(3, accepted("s1"), 3));
        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 3, 3));
        assertThat(pieces.source("ada", SLUG, "s1")).contains("source 3");
    }

    @Test
    void laterWrongSubmission_takesNothingAway() {
        grade(graded(1, accepted("s1"), 1));
        grade(graded(2, wrong("s1"), 2));

        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 1, 1));
    }

    @Test
    void changedTests_leaveThePieceOfTheEarlierVersion() {
        grade(graded(1, accepted("s1"), 1));
        grade(graded(2, accepted("s2"), 2));

        assertThat(pieces.of("ada").current(SLUG, "s3")).isEmpty();
        assertThat(pieces.of("ada").earlier(SLUG, "s3")).contains(piece("s2", 2, 2));
        assertThat(pieces.of("ada").earlier(SLUG, "s2")).contains(piece("s1", 1, 1));
        assertThat(pieces.source("ada", SLUG, "s1")).contains("source 1");
    }

    @Test
    void regrading_takesAPieceAway_andGivesItBack() {
        grade(graded(1, accepted("s1"), 1));

        regrade(1, wrong("s2"), 5);
        assertThat(pieces.of("ada").current(SLUG, "s1")).isEmpty();
        assertThat(pieces.of("ada").earlier(SLUG, "s2")).isEmpty();

        regrade(1, accepted("s1"), 1);
        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 1, 1));
    }

    @Test
    void regrading_givesAPiece_andMovesOneToTheNewVersion() {
        grade(graded(1, wrong("s1"), 1));
        regrade(1, accepted("s2"), 5);
        assertThat(pieces.of("ada").current(SLUG, "s2")).contains(piece("s2", 1, 5));

        regrade(1, accepted("s3"), 6);
        assertThat(pieces.of("ada").current(SLUG, "s3")).contains(piece("s3", 1, 6));
        assertThat(pieces.of("ada").current(SLUG, "s2")).isEmpty();
    }

    @Test
    void regrading_ofTheNewestAccepted_handsThePieceToTheOneBefore() {
        grade(graded(1, accepted("s1"), 1));
        grade(graded(2, accepted("s1"), 2));

        regrade(2, wrong("s1"), 5);

        assertThat(pieces.of("ada").current(SLUG, "s1")).contains(piece("s1", 1, 1));
    }

    @Test
    void recount_leavesOtherLearnersAndExercises() {
        grade(graded(1, accepted("s1"), 1));
        grade(graded("bob", SLUG, 1, accepted("s1"), 1));
        grade(graded("ada", "other", 1, accepted("s1"), 1));

        regrade(1, wrong("s1"), 5);

        assertThat(pieces.of("ada").current(SLUG, "s1")).isEmpty();
        assertThat(pieces.of("ada").current("other", "s1")).isPresent();
        assertThat(pieces.of("bob").current(SLUG, "s1")).isPresent();
    }

    @Test
    void firstSubmissionThatAVersionAccepts_isToldFromLaterOnes() {
        List<Submission> submissions = List.of(
                graded(1, wrong("s1"), 1),
                graded(2, accepted("s1"), 2),
                graded(3, accepted("s1"), 3),
                graded(4, accepted("s2"), 4),
                graded("bob", SLUG, 1, accepted("s1"), 5));
        submissions.forEach(this::grade);

        assertThat(submissions).extracting(pieces::isFirst).containsExactly(false, true, false, true, true);
    }

    @Test
    void failureOfTheTransaction_leavesNoPiece() {
        Submission submission = graded(1, accepted("s1"), 1);
        store(submission);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database().write(transaction -> {
                    pieces.graded(transaction, submission);
                    throw new IllegalStateException("the power is gone");
                }));

        assertThat(pieces.of("ada").current(SLUG, "s1")).isEmpty();
    }

    @Test
    void submissionThatWaits_isRefused() {
        Submission waiting = new Submission("w", "ada", SLUG, 9, "x", NOON, null, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> database().write(transaction -> {
                    pieces.graded(transaction, waiting);
                    return waiting;
                }))
                .withMessage("submission w has no verdict");
    }

    @Test
    void joiningOneByOne_isWhatCountingAnewFinds() {
        Random random = new Random(20_261_121);
        for (int number = 1; number <= 60; number++) {
            String suite = "s" + random.nextInt(3);
            grade(graded(number, random.nextBoolean() ? accepted(suite) : wrong(suite), random.nextInt(1000)));
        }
        List<Piece> joined = found();

        database().write(transaction -> {
            pieces.recount(transaction, "ada", SLUG);
            return SLUG;
        });

        assertThat(joined).hasSize(3).isEqualTo(found());
    }

    private List<Piece> found() {
        OwnPieces own = pieces.of("ada");
        return List.of(
                own.current(SLUG, "s0").orElseThrow(),
                own.current(SLUG, "s1").orElseThrow(),
                own.current(SLUG, "s2").orElseThrow());
    }
}
