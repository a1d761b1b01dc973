package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.Eventually;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.Progress;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the gate is shut, everything is kept and nothing is graded. */
@Timeout(60)
class GradingGateTest {

    private static final String LEARNER = "ada";

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private final AtomicInteger ids = new AtomicInteger();
    private DataFolder folder;
    private Database database;
    private Exercise exercise;
    private GradingGate gate;
    private Submissions submissions;

    @BeforeEach
    void open() {
        MadeUpExercise.in(home, "chain-rule");
        folder = DataFolder.take(home.resolve("data"));
        start();
    }

    private void start() {
        gate = new GradingGate();
        database = Database.open(folder);
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException();
        });
        exercise = catalogue.find("chain-rule").orElseThrow();
        submissions = new Submissions(
                database,
                catalogue::find,
                grader,
                gate,
                new Progress(database, catalogue),
                new Submissions.Settings(1, Caps.DEFAULT, Duration.ofMillis(10), Duration.ofMillis(10)),
                Clock.systemUTC(),
                () -> "id" + ids.incrementAndGet(),
                () -> 1);
        submissions.start();
    }

    @AfterEach
    void close() {
        grader.release();
        stop();
        folder.close();
    }

    private void stop() {
        submissions.close();
        database.close();
    }

    private boolean isGraded(Submission submission) {
        return !submissions.find(submission.id()).orElseThrow().waiting();
    }

    private void awaitGraded(Submission submission) throws InterruptedException {
        Eventually.await("verdict on " + submission.source(), () -> isGraded(submission));
    }

    @Test
    void nothing_isGradedBeforeTheGateOpens_andThenAllInOrder() throws Exception {
        Submission first = submissions.submit(LEARNER, exercise, "first");
        Submission second = submissions.submit(LEARNER, exercise, "second");
        assertThat(grader.gradings()).isZero();
        assertThat(submissions.grading()).isEqualTo(GradingGate.State.STARTING);

        gate.open();
        awaitGraded(first);
        awaitGraded(second);

        assertThat(grader.order()).containsExactly("first", "second");
    }

    @Test
    void pause_holdsWhatComes_andLetsWhatHasBegunFinish() throws Exception {
        gate.open();
        grader.hold();
        Submission begun = submissions.submit(LEARNER, exercise, "begun");
        Eventually.await("begun", () -> grader.gradings() == 1);
        gate.pause();
        Submission held = submissions.submit(LEARNER, exercise, "held");
        grader.release();
        awaitGraded(begun);
        assertThat(isGraded(held)).isFalse();
        assertThat(grader.gradings()).isEqualTo(1);

        gate.open();
        awaitGraded(held);
    }

    @Test
    void stop_isForGood_andAVerdictOfAJudgeThatIsNotBelieved_isNotStored() throws Exception {
        gate.open();
        grader.hold();
        Submission begun = submissions.submit(LEARNER, exercise, "right");
        Eventually.await("begun", () -> grader.gradings() == 1);
        gate.stop();
        gate.open();
        gate.pause();
        grader.release();

        assertThat(gate.state()).isEqualTo(GradingGate.State.STOPPED);
        stop();
        start();
        assertThat(isGraded(begun)).isFalse();
        gate.open();
        awaitGraded(begun);
        assertThat(grader.gradings()).as("graded again by the next process").isEqualTo(2);
    }

    @Test
    void close_endsTheWait_andTheNextStartGradesInTheSameOrder() throws Exception {
        Submission first = submissions.submit(LEARNER, exercise, "first");
        Submission second = submissions.submit(LEARNER, exercise, "second");
        stop();
        start();
        gate.open();
        awaitGraded(first);
        awaitGraded(second);

        assertThat(grader.order()).containsExactly("first", "second");
    }

    @Test
    void run_waitsForTheStart_butNotForTheEndOfAPause() throws Exception {
        CompletableFuture<?> early = CompletableFuture.supplyAsync(() -> submissions.run(LEARNER, exercise, "early"));
        Eventually.await("early is in", () -> submissions.runsOf(LEARNER) == 1);
        gate.open();
        early.get();

        gate.pause();
        assertThatThrownBy(() -> submissions.run(LEARNER, exercise, "x"))
                .isInstanceOfSatisfying(GradingPaused.class, paused -> {
                    assertThat(paused.words().en()).startsWith("Grading is paused and goes on by itself.");
                    assertThat(paused.words().zh()).startsWith("评分已暂停，会自动恢复。");
                });
        gate.stop();
        assertThatThrownBy(() -> submissions.run(LEARNER, exercise, "x"))
                .isInstanceOf(GradingPaused.class)
                .hasMessageStartingWith("Grading is stopped until somebody has looked");
        assertThat(grader.order()).containsExactly("early");
    }
}
