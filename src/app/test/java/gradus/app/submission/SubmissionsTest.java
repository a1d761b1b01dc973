package gradus.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.Eventually;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.VerdictKind;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the door to the stored verdict, with a real database and a grader by hand. */
class SubmissionsTest {

    private static final String LEARNER = "ada";

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private final AtomicLong seeds = new AtomicLong(100);
    private final List<AutoCloseable> open = new ArrayList<>();
    private Exercise exercise;
    private DataFolder folder;
    private Database database;
    private Progress progress;
    private Submissions submissions;

    @BeforeEach
    void open() {
        MadeUpExercise.in(home, "chain-rule");
        folder = closedAtTheEnd(DataFolder.take(home.resolve("data")));
        database = closedAtTheEnd(Database.open(folder));
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException();
        });
        exercise = catalogue.find("chain-rule").orElseThrow();
        progress = new Progress(database, catalogue);
        submissions = start(catalogue);
    }

    private Submissions start(Catalogue catalogue) {
        Clock clock = Clock.systemUTC();
        Submissions started = closedAtTheEnd(new Submissions(
                database,
                catalogue::find,
                grader,
                GradingGate.opened(),
                progress,
                new Submissions.Settings(2, new Caps(100, 20, 1, 5), Duration.ofMillis(20), Duration.ofMillis(80)),
                clock,
                new Ulid(clock, new SecureRandom()),
                seeds::getAndIncrement));
        started.start();
        return started;
    }

    private <T extends AutoCloseable> T closedAtTheEnd(T resource) {
        open.add(0, resource);
        return resource;
    }

    @AfterEach
    void close() throws Exception {
        grader.release();
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private Submission graded(Submission submission) throws InterruptedException {
        Eventually.await(
                "verdict on " + submission.number(),
                () -> !submissions.find(submission.id()).orElseThrow().waiting());
        return submissions.find(submission.id()).orElseThrow();
    }

    @Test
    void submission_isStoredWaiting_beforeItIsGraded() {
        grader.hold();

        Submission submission = submissions.submit(LEARNER, exercise, "right");

        Submission stored = submissions.find(submission.id()).orElseThrow();
        assertThat(stored).isEqualTo(submission);
        assertThat(stored.waiting()).isTrue();
        assertThat(stored.learner()).isEqualTo(LEARNER);
        assertThat(stored.slug()).isEqualTo("chain-rule");
        assertThat(stored.source()).isEqualTo("right");
        assertThat(stored.gradedAt()).isNull();
        assertThat(stored.suite()).isNull();
        assertThat(progress.of(LEARNER, "chain-rule").attempts()).isZero();
    }

    @Test
    void submission_getsItsVerdict_andProgressFollows() throws Exception {
        Submission graded = graded(submissions.submit(LEARNER, exercise, "right"));

        assertThat(graded.verdict()).isNotNull();
        assertThat(graded.verdict().kind()).isEqualTo(VerdictKind.ACCEPTED);
        assertThat(graded.verdict().seed()).isEqualTo(100);
        assertThat(graded.suite()).isEqualTo("suite-1");
        assertThat(graded.gradedAt()).isAfterOrEqualTo(graded.submittedAt());
        assertThat(progress.of(LEARNER, "chain-rule"))
                .isEqualTo(new ExerciseProgress(
                        "chain-rule", State.SOLVED, 1, 5, 5, graded.submittedAt(), graded.submittedAt()));
    }

    @Test
    void progress_keepsTheBestScoreAndTheFirstSolution() throws Exception {
        assertThat(progress.of(LEARNER, "chain-rule").state()).isEqualTo(State.NEW);
        graded(submissions.submit(LEARNER, exercise, "wrong"));
        assertThat(progress.of(LEARNER, "chain-rule").state()).isEqualTo(State.TRIED);
        assertThat(progress.of(LEARNER, "chain-rule").bestScore()).isEqualTo(2);
        Submission first = graded(submissions.submit(LEARNER, exercise, "right"));
        graded(submissions.submit(LEARNER, exercise, "right again"));
        Submission last = graded(submissions.submit(LEARNER, exercise, "broken"));

        assertThat(progress.of(LEARNER))
                .containsExactly(new ExerciseProgress(
                        "chain-rule", State.SOLVED, 4, 5, 5, first.submittedAt(), last.submittedAt()));
        assertThat(progress.of("bob", "chain-rule").state()).isEqualTo(State.NEW);
    }

    @Test
    void numbers_countForEachLearnerAndExercise_alsoWhenManySubmitAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Submission>> both = threads.invokeAll(tasks(40));
        threads.shutdown();

        List<Integer> numbers = new ArrayList<>();
        for (Future<Submission> submission : both) {
            numbers.add(submission.get().number());
        }
        List<Integer> expected = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            expected.add(i);
            expected.add(i);
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
        Eventually.await(
                "all graded",
                () -> progress.of("a", "chain-rule").attempts() == 20
                        && progress.of("b", "chain-rule").attempts() == 20);
    }

    private List<Callable<Submission>> tasks(int count) {
        List<Callable<Submission>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String learner = i % 2 == 0 ? "a" : "b";
            tasks.add(() -> submissions.submit(learner, exercise, "right"));
        }
        return tasks;
    }

    @Test
    void history_isNewestFirst_andComesInPages() throws Exception {
        for (int i = 1; i <= 4; i++) {
            graded(submissions.submit(LEARNER, exercise, "try " + i));
        }
        graded(submissions.submit("bob", exercise, "not hers"));

        assertThat(submissions.history(LEARNER, "chain-rule"))
                .extracting(Submission::source)
                .containsExactly("try 4", "try 3", "try 2", "try 1");
        assertThat(submissions.history(LEARNER, "chain-rule", 4, 2))
                .extracting(Submission::number)
                .containsExactly(3, 2);
        assertThat(submissions.history(LEARNER, "other")).isEmpty();
    }

    @Test
    void listener_isToldOnce_whenTheVerdictComes() throws Exception {
        grader.hold();
        Submission submission = submissions.submit(LEARNER, exercise, "right");
        List<Submission> told = java.util.Collections.synchronizedList(new ArrayList<>());
        submissions.onVerdict(submission.id(), told::add);
        assertThat(told).isEmpty();

        grader.release();

        Eventually.await("told", () -> !told.isEmpty());
        assertThat(told).containsExactly(graded(submission));
    }

    @Test
    void listener_isToldAtOnce_ifThereIsAVerdict() throws Exception {
        Submission graded = graded(submissions.submit(LEARNER, exercise, "right"));
        List<Submission> told = new ArrayList<>();

        submissions.onVerdict(graded.id(), told::add);

        assertThat(told).containsExactly(graded);
    }

    @Test
    void listener_thatCameAtAnyMoment_isToldExactlyOnce() throws Exception {
        int submitted = 150;
        AtomicInteger told = new AtomicInteger();
        for (int i = 0; i < submitted; i++) {
            Submission submission = submissions.submit(LEARNER, exercise, "right " + i);
            // from none to a little later than a grading takes: some listen before, some amid, some after the verdict
            long wait = System.nanoTime() + i * 40_000L;
            while (System.nanoTime() < wait) {
                Thread.onSpinWait();
            }
            submissions.onVerdict(submission.id(), graded -> told.incrementAndGet());
        }

        Eventually.await("all told", () -> told.get() == submitted);
        Eventually.await("all counted", () -> progress.of(LEARNER, "chain-rule").attempts() == submitted);
        assertThat(told).hasValue(submitted);
    }

    @Test
    void listener_thatFails_doesNotKeepOthersFromTheVerdict() throws Exception {
        grader.hold();
        Submission submission = submissions.submit(LEARNER, exercise, "right");
        AtomicInteger told = new AtomicInteger();
        submissions.onVerdict(submission.id(), graded -> {
            throw new IllegalStateException("made up");
        });
        submissions.onVerdict(submission.id(), graded -> told.incrementAndGet());

        grader.release();

        Eventually.await("told", () -> told.get() == 1);
        assertThat(graded(submission).verdict()).isNotNull();
        assertThat(grader.gradings()).isEqualTo(1);
    }

    @Test
    void listener_thatWasClosed_isNotTold() throws Exception {
        grader.hold();
        Submission submission = submissions.submit(LEARNER, exercise, "right");
        List<Submission> told = new ArrayList<>();
        submissions.onVerdict(submission.id(), told::add).close();

        grader.release();

        graded(submission);
        assertThat(told).isEmpty();
    }

    @Test
    void listener_toAnUnknownSubmission_isRefused() {
        assertThatThrownBy(() -> submissions.onVerdict("nope", submission -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no submission nope");
    }

    @Test
    void faultOfOurs_isRetried_andNeverAVerdict() throws Exception {
        grader.failNext(3);

        Submission graded = graded(submissions.submit(LEARNER, exercise, "right"));

        assertThat(graded.verdict()).isNotNull();
        assertThat(graded.verdict().kind()).isEqualTo(VerdictKind.ACCEPTED);
        assertThat(grader.gradings()).isEqualTo(4);
        assertThat(progress.of(LEARNER, "chain-rule").attempts()).isEqualTo(1);
    }

    @Test
    void exerciseThatIsNotOnOffer_waits() throws Exception {
        submissions.close();
        AtomicInteger asked = new AtomicInteger();
        Clock clock = Clock.systemUTC();
        Submissions without = closedAtTheEnd(new Submissions(
                database,
                slug -> {
                    asked.incrementAndGet();
                    return Optional.empty();
                },
                grader,
                GradingGate.opened(),
                progress,
                new Submissions.Settings(1, Caps.DEFAULT, Duration.ofMillis(20), Duration.ofMillis(20)),
                clock,
                new Ulid(clock, new SecureRandom()),
                seeds::getAndIncrement));
        without.start();

        Submission submission = without.submit(LEARNER, exercise, "right");

        Eventually.await("asked for again", () -> asked.get() >= 3);
        assertThat(without.find(submission.id()).orElseThrow().waiting()).isTrue();
        assertThat(grader.gradings()).isZero();
    }

    @Test
    void source_thatIsNoSource_isRefused() {
        assertThatThrownBy(() -> submissions.submit(LEARNER, exercise, "x".repeat(Source.MAX_BYTES + 1)))
                .hasMessage("source is over 65536 bytes");
        assertThatThrownBy(() -> submissions.submit(LEARNER, exercise, "a\0b"))
                .hasMessage("source must not hold a NUL character");
        assertThatThrownBy(() -> submissions.submit(LEARNER, exercise, "a\ud800b"))
                .hasMessage("source must be Unicode text without unpaired surrogates");
        assertThat(submissions.history(LEARNER, "chain-rule")).isEmpty();
    }

    @Test
    void source_ofExactlyTheLimit_inAnyScript_isKeptWhole() {
        String source = "é".repeat(Source.MAX_BYTES / 2);

        Submission submission = submissions.submit(LEARNER, exercise, source);

        assertThat(submissions.find(submission.id()).orElseThrow().source()).isEqualTo(source);
    }

    @Test
    void run_gradesByTheVisibleTests_andStoresNothing() {
        assertThat(submissions.run(LEARNER, exercise, "wrong").tests())
                .allMatch(test -> test.name().equals("showsAnExample"));
        assertThat(submissions.history(LEARNER, "chain-rule")).isEmpty();
        assertThat(progress.of(LEARNER, "chain-rule").state()).isEqualTo(State.NEW);
    }

    @Test
    void run_thatTheGraderFails_isAFault() {
        grader.failNext(1);

        assertThatThrownBy(() -> submissions.run(LEARNER, exercise, "right")).isInstanceOf(GraderFault.class);
    }

    @Test
    void runs_overTheLimit_areRefused_andPlacesComeBack() throws Exception {
        grader.hold();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> held = new ArrayList<>();
        // two are worked on and one may wait
        for (int i = 0; i < 3; i++) {
            held.add(threads.submit(() -> submissions.run(LEARNER, exercise, "right")));
        }
        Eventually.await("all places taken", () -> runIsRefused());

        grader.release();
        for (Future<?> run : held) {
            run.get();
        }
        threads.shutdown();

        assertThat(submissions.run(LEARNER, exercise, "right")).isNotNull();
    }

    /** Only asks once two runs are held inside the grader, so that it is itself never held. */
    private boolean runIsRefused() {
        if (grader.gradings() < 2) {
            return false;
        }
        try {
            Thread waiting = new Thread(() -> {
                try {
                    submissions.run(LEARNER, exercise, "one more");
                } catch (QueueFull full) {
                    Thread.currentThread().setName("refused");
                }
            });
            waiting.start();
            waiting.join(200);
            return waiting.getName().equals("refused");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runsAndSubmissions_areToldAsWork() throws InterruptedException {
        List<String> told = new CopyOnWriteArrayList<>();
        submissions.tellOfWork((transaction, learner, slug, at) -> told.add(learner + " " + slug));

        submissions.run("ada", exercise, "right");
        graded(submissions.submit("bob", exercise, "right"));

        assertThat(told).containsExactly("ada chain-rule", "bob chain-rule");
    }

    @Test
    void draft_isToldAsWork() {
        List<String> told = new CopyOnWriteArrayList<>();
        Drafts drafts = new Drafts(
                database, (transaction, learner, slug, at) -> told.add(learner + " " + slug), Clock.systemUTC());

        drafts.keep("ada", "chain-rule", "class A {}");

        assertThat(told).containsExactly("ada chain-rule");
        assertThat(drafts.find("ada", "chain-rule")).isPresent();
    }
}
