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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is graded before whom, and who is told to wait: one grading at a time, several learners. */
class FairnessTest {

    private static final Caps CAPS = new Caps(9, 5, 2, 2);

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private final AtomicInteger ids = new AtomicInteger();
    private DataFolder folder;
    private Database database;
    private Exercise exercise;
    private Submissions submissions;

    @BeforeEach
    void open() {
        MadeUpExercise.in(home, "chain-rule");
        folder = DataFolder.take(home.resolve("data"));
        start();
    }

    private void start() {
        database = Database.open(folder);
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException();
        });
        exercise = catalogue.find("chain-rule").orElseThrow();
        submissions = new Submissions(
                database,
                catalogue::find,
                grader,
                GradingGate.opened(),
                new Progress(database, catalogue),
                new Submissions.Settings(1, CAPS, Duration.ofMillis(10), Duration.ofMillis(10)),
                Clock.systemUTC(),
                () -> "id" + ids.incrementAndGet(),
                () -> 1);
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

    private void submit(String learner, String... sources) {
        for (String source : sources) {
            submissions.submit(learner, exercise, source);
        }
    }

    private List<String> order(int count) throws InterruptedException {
        Eventually.await("all graded", () -> grader.order().size() == count);
        return grader.order();
    }

    @Test
    void flooder_waitsBehindTheOthers_andTakesTurnsWithThem() throws Exception {
        submit("flooder", "f1", "f2", "f3", "f4");
        submit("ada", "a1", "a2");
        submit("bob", "b1");
        submissions.start();

        assertThat(order(7)).containsExactly("f1", "a1", "b1", "f2", "a2", "f3", "f4");
    }

    @Test
    void turns_goOnFromWhereTheQueueIs_soNobodyPaysForThePastOrSavesUp() throws Exception {
        submissions.start();
        for (int i = 1; i <= 4; i++) {
            submit("ada", "past " + i);
            order(i);
        }
        Eventually.await(
                "all stored",
                () -> submissions.history("ada", "chain-rule").stream().noneMatch(Submission::waiting));
        grader.hold();
        submit("bob", "held");
        order(5);
        submit("ada", "a1", "a2");
        submit("bob", "b1", "b2");
        submit("cyd", "c1", "c2");
        grader.release();

        // bob's held one counts: his next is a second turn, as is everybody's second
        assertThat(order(11).subList(5, 11)).containsExactly("c1", "a1", "b1", "c2", "a2", "b2");
    }

    @Test
    void submission_thatArrivesWhileOthersWait_goesBeforeAFloodThatWasFetchedAhead() throws Exception {
        submissions.start();
        grader.hold();
        submit("flooder", "f1");
        order(1);
        submit("flooder", "f2", "f3", "f4", "f5");
        submit("ada", "a1");
        grader.release();

        List<String> order = order(6);
        assertThat(order.indexOf("a1")).as("place of a1 in %s", order).isLessThanOrEqualTo(2);
        assertThat(order.stream().filter(source -> source.startsWith("f")))
                .containsExactly("f1", "f2", "f3", "f4", "f5");
    }

    @Test
    void order_outlivesARestart() throws Exception {
        submit("flooder", "f1", "f2", "f3");
        submit("ada", "a1");
        stop();
        start();
        submit("bob", "b1");
        submissions.start();

        assertThat(order(5)).containsExactly("f1", "a1", "b1", "f2", "f3");
    }

    @Test
    void learner_withTooMuchWaiting_isTold_andNothingIsStored() throws Exception {
        submit("flooder", "1", "2", "3", "4", "5");

        assertThatThrownBy(() -> submit("flooder", "6")).isInstanceOfSatisfying(QueueFull.class, full -> {
            assertThat(full.words().en())
                    .isEqualTo("5 of your submissions are waiting. Wait for a verdict, then submit again;"
                            + " your text is kept.");
            assertThat(full.words().zh()).isEqualTo("你有 5 次提交正在等待评分。请等到有结果后再提交，你的代码已保留。");
        });
        assertThat(submissions.history("flooder", "chain-rule")).hasSize(5);
        submit("ada", "hers is taken");
        submissions.start();
        order(6);
        submitWhenThereIsAPlace("flooder", "6");
        order(7);
    }

    private void submitWhenThereIsAPlace(String learner, String source) throws InterruptedException {
        Eventually.await("a place", () -> {
            try {
                submit(learner, source);
                return true;
            } catch (QueueFull full) {
                return false;
            }
        });
    }

    @Test
    void queue_thatIsFull_takesNothingMoreOfAnybody() {
        submit("flooder", "1", "2", "3", "4", "5");
        submit("ada", "1", "2", "3", "4");

        assertThatThrownBy(() -> submit("bob", "1"))
                .isInstanceOf(QueueFull.class)
                .hasMessageStartingWith("9 submissions are waiting");
        assertThat(submissions.history("bob", "chain-rule")).isEmpty();
    }

    @Test
    void runs_ofOneLearner_leavePlacesForTheOthers() throws Exception {
        grader.hold();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> runs = new ArrayList<>();
        runs.add(threads.submit(() -> submissions.run("flooder", exercise, "f1")));
        runs.add(threads.submit(() -> submissions.run("flooder", exercise, "f2")));
        order(1);
        Eventually.await("both places taken", () -> submissions.runsOf("flooder") == 2);

        assertThatThrownBy(() -> submissions.run("flooder", exercise, "f3"))
                .isInstanceOf(QueueFull.class)
                .hasMessageStartingWith("2 of your runs are going on");
        runs.add(threads.submit(() -> submissions.run("ada", exercise, "a1")));
        Eventually.await("hers is in", () -> submissions.runsOf("ada") == 1);
        grader.release();
        for (Future<?> run : runs) {
            run.get();
        }
        threads.shutdown();
        assertThat(submissions.runsOf("flooder")).isZero();
        assertThat(grader.order()).contains("a1").doesNotContain("f3");
    }
}
