package gradus.app.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.ChangingGrader;
import gradus.app.ChangingGrader.Grading;
import gradus.app.Eventually;
import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.catalogue.Catalogue;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.Progress;
import gradus.app.regrade.AuditEntry.Action;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.submission.Caps;
import gradus.app.submission.GatedGrader;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.wire.verdict.VerdictKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading again on a real database; the exercise's files change, the grader is made up. */
class RegradingTest {

    private static final String SLUG = "chain-rule";

    @TempDir
    private Path home;

    private final ChangingGrader grader = new ChangingGrader();
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicLong seeds = new AtomicLong(100);
    private MadeUpExercise files;
    private int changes;
    private DataFolder folder;
    private Database database;
    private volatile Catalogue catalogue;
    private Progress progress;
    private Submissions submissions;
    private Regrading regrading;

    @BeforeEach
    void open() {
        files = MadeUpExercise.in(home, SLUG);
        folder = DataFolder.take(home.resolve("data"));
        database = Database.open(folder);
        readFiles();
        progress = new Progress(database, catalogue);
        GradingGate gate = GradingGate.opened();
        submissions = new Submissions(
                database,
                slug -> catalogue.find(slug),
                grader,
                gate,
                progress,
                new Submissions.Settings(1, Caps.DEFAULT, Duration.ofMillis(10), Duration.ofMillis(10)),
                Clock.systemUTC(),
                () -> "id%03d".formatted(ids.incrementAndGet()),
                seeds::incrementAndGet);
        regrading = new Regrading(
                database,
                slug -> catalogue.find(slug),
                submissions,
                new GatedGrader(grader, gate),
                progress::recount,
                clock,
                () -> "plan%03d".formatted(ids.incrementAndGet()));
        submissions.start();
    }

    @AfterEach
    void close() {
        grader.release(1_000);
        submissions.close();
        database.close();
        folder.close();
    }

    private void readFiles() {
        catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException("nobody asked to prepare " + spec.slug());
        });
    }

    private void changeTests() {
        files.replace("hidden-tests/HiddenTest.java", "4242" + (changes + 42), "4242" + (changes + 43));
        changes++;
        readFiles();
        grader.change(changes % 2 == 1);
        clock.advance(Duration.ofHours(1));
    }

    private String submit(String learner, String source) throws InterruptedException {
        Submission accepted = submissions.submit(learner, catalogue.find(SLUG).orElseThrow(), source);
        Eventually.await("graded", () -> !find(accepted.id()).waiting());
        return accepted.id();
    }

    private Submission find(String id) {
        return submissions.find(id).orElseThrow();
    }

    private VerdictKind kind(String id) {
        return Objects.requireNonNull(find(id).verdict()).kind();
    }

    private Plan ended(Plan begun) throws InterruptedException {
        Eventually.await(
                "plan at rest", () -> !regrading.find(begun.id()).orElseThrow().busy());
        return regrading.find(begun.id()).orElseThrow();
    }

    private Plan dryRun() throws InterruptedException {
        return ended(regrading.plan(SLUG, "ada"));
    }

    private Plan apply(Plan plan, boolean alsoDown) throws InterruptedException {
        clock.advance(Duration.ofMinutes(1));
        return ended(regrading.apply(SLUG, plan.id(), alsoDown, "grace"));
    }

    private Plan undo(Plan plan) throws InterruptedException {
        clock.advance(Duration.ofMinutes(1));
        return ended(regrading.undo(SLUG, plan.id(), "linus"));
    }

    private static Move move(List<Move> moves, String submission) {
        return moves.stream()
                .filter(move -> move.submission().equals(submission))
                .findFirst()
                .orElseThrow();
    }

    private List<Action> actions() {
        return regrading.audit(SLUG, 1_000).stream().map(AuditEntry::action).toList();
    }

    @Test
    void dryRun_saysWhoMovesByWhichTest_andChangesNothing() throws Exception {
        String early = submit("ada", "early");
        String late = submit("bob", "late");
        String right = submit("bob", "right");
        List<Submission> before = List.of(find(early), find(late), find(right));
        List<ExerciseProgress> progressBefore = List.of(progress.of("ada", SLUG), progress.of("bob", SLUG));
        changeTests();

        Plan plan = dryRun();

        assertThat(plan.state()).isEqualTo(Plan.State.READY);
        assertThat(regrading.summary(plan.id())).isEqualTo(new Summary(3, 0, 0, 1, 1, 1, 3, 0, 0, 0, 0, 0));
        Move down = move(regrading.moves(plan.id()), early);
        assertThat(down.direction()).isEqualTo(Direction.DOWN);
        assertThat(down.learner()).isEqualTo("ada");
        assertThat(down.before()).isEqualTo(new Grade(VerdictKind.ACCEPTED, 5, 5));
        assertThat(down.after()).isEqualTo(new Grade(VerdictKind.WRONG, 2, 5));
        assertThat(down.tests()).extracting(TestChange::name).containsExactly("agrees");
        assertThat(move(regrading.moves(plan.id()), late).direction()).isEqualTo(Direction.UP);
        assertThat(move(regrading.moves(plan.id()), right).notable()).isFalse();
        assertThat(List.of(find(early), find(late), find(right))).isEqualTo(before);
        assertThat(List.of(progress.of("ada", SLUG), progress.of("bob", SLUG))).isEqualTo(progressBefore);
        assertThat(regrading.noteOn(early)).isEmpty();
        assertThat(actions()).containsExactly(Action.PLAN);
    }

    @Test
    void dryRun_gradesTheSameSourceWithTheSameSeed_onceEach() throws Exception {
        submit("ada", "early");
        submit("bob", "late");
        List<Grading> first = grader.gradings();
        changeTests();

        dryRun();

        assertThat(grader.gradings()).hasSize(4);
        assertThat(grader.gradings().subList(2, 4)).isEqualTo(first);
    }

    @Test
    void dryRun_leavesOutWhatTodaysTestsHaveGraded() throws Exception {
        submit("ada", "early");
        assertThat(regrading.summary(dryRun().id()).total()).isZero();
        changeTests();
        submit("ada", "late");

        assertThat(regrading.outdated(catalogue.find(SLUG).orElseThrow())).isEqualTo(1);
        assertThat(regrading.moves(dryRun().id())).hasSize(1);
    }

    @Test
    void apply_movesThoseWhoGoUp_andNeverSilentlyThoseWhoGoDown() throws Exception {
        String early = submit("ada", "early");
        String late = submit("bob", "late");
        String right = submit("cyd", "right");
        Submission kept = find(early);
        changeTests();

        Plan plan = apply(dryRun(), false);

        assertThat(plan.state()).isEqualTo(Plan.State.APPLIED);
        assertThat(kind(late)).isEqualTo(VerdictKind.ACCEPTED);
        assertThat(find(early)).isEqualTo(kept);
        assertThat(find(right).suite()).isEqualTo(plan.suite());
        assertThat(progress.of("bob", SLUG).solvedAt()).isEqualTo(find(late).submittedAt());
        assertThat(progress.of("bob", SLUG).bestScore()).isEqualTo(5);
        assertThat(progress.of("bob", SLUG).attempts()).isEqualTo(1);
        assertThat(progress.of("ada", SLUG).state()).isEqualTo(ExerciseProgress.State.SOLVED);
        assertThat(regrading.noteOn(late))
                .contains(new Note(
                        clock.instant(),
                        new Grade(VerdictKind.WRONG, 2, 5),
                        new Grade(VerdictKind.ACCEPTED, 5, 5),
                        Direction.UP));
        assertThat(regrading.noteOn(early)).isEmpty();
        assertThat(regrading.noteOn(right)).isEmpty();
        assertThat(move(regrading.moves(plan.id()), early).state()).isEqualTo(Move.State.WITHHELD);
        assertThat(actions()).containsExactly(Action.MOVE, Action.MOVE, Action.WITHHOLD, Action.APPLY, Action.PLAN);
    }

    @Test
    void apply_alsoDown_movesThemToo_andTheirLearnersKeepTheEarlierVerdictInSight() throws Exception {
        String early = submit("ada", "early");
        changeTests();

        Plan plan = apply(dryRun(), true);

        assertThat(plan.alsoDown()).isTrue();
        assertThat(kind(early)).isEqualTo(VerdictKind.WRONG);
        assertThat(find(early).gradedAt()).isEqualTo(clock.instant());
        assertThat(progress.of("ada", SLUG).state()).isEqualTo(ExerciseProgress.State.TRIED);
        assertThat(progress.of("ada", SLUG).bestScore()).isEqualTo(2);
        assertThat(regrading.noteOn(early).orElseThrow().before()).isEqualTo(new Grade(VerdictKind.ACCEPTED, 5, 5));
        AuditEntry moved = regrading.audit(SLUG, 1).get(0);
        assertThat(moved)
                .isEqualTo(new AuditEntry(
                        clock.instant(),
                        "grace",
                        Action.MOVE,
                        SLUG,
                        plan.id(),
                        true,
                        new AuditEntry.Subject(
                                early,
                                "ada",
                                new Grade(VerdictKind.ACCEPTED, 5, 5),
                                new Grade(VerdictKind.WRONG, 2, 5),
                                List.of("agrees"))));
    }

    @Test
    void progress_afterwards_isThatOfTheBestSubmission() throws Exception {
        submit("ada", "early 1");
        submit("ada", "wrong 2");
        String last = submit("ada", "right 3");
        changeTests();

        apply(dryRun(), true);

        ExerciseProgress now = progress.of("ada", SLUG);
        assertThat(now.attempts()).isEqualTo(3);
        assertThat(now.bestScore()).isEqualTo(5);
        assertThat(now.solvedAt()).isEqualTo(find(last).submittedAt());
        assertThat(now.lastAt()).isEqualTo(find(last).submittedAt());
    }

    @Test
    void undo_bringsBackVerdictsAndProgress_asTheyWere() throws Exception {
        String early = submit("ada", "early");
        String late = submit("bob", "late");
        List<Submission> before = List.of(find(early), find(late));
        List<ExerciseProgress> progressBefore = List.of(progress.of("ada", SLUG), progress.of("bob", SLUG));
        changeTests();
        Plan applied = apply(dryRun(), true);

        Plan undone = undo(applied);

        assertThat(undone.state()).isEqualTo(Plan.State.UNDONE);
        assertThat(List.of(find(early), find(late))).isEqualTo(before);
        assertThat(List.of(progress.of("ada", SLUG), progress.of("bob", SLUG))).isEqualTo(progressBefore);
        assertThat(regrading.noteOn(early)).isEmpty();
        assertThat(actions().subList(0, 3)).containsExactly(Action.RESTORE, Action.RESTORE, Action.UNDO);
        assertThat(regrading.audit(SLUG, 1).get(0).actor()).isEqualTo("linus");
        assertThatThrownBy(() -> undo(applied))
                .isInstanceOf(RegradeRefused.class)
                .hasMessageContaining("not applied");
        assertThat(regrading.summary(dryRun().id()).total()).isEqualTo(2);
    }

    @Test
    void undo_keepsWhatHasBeenGradedAgainSince() throws Exception {
        String late = submit("ada", "late");
        String both = submit("bob", "late early");
        changeTests();
        submit("cyd", "early");
        Plan first = apply(dryRun(), true);
        changeTests();
        Plan second = apply(dryRun(), false);
        assertThat(move(regrading.moves(second.id()), late).state()).isEqualTo(Move.State.WITHHELD);
        assertThat(move(regrading.moves(second.id()), both).state()).isEqualTo(Move.State.APPLIED);

        undo(first);

        assertThat(kind(late)).isEqualTo(VerdictKind.WRONG);
        assertThat(find(both).suite()).isEqualTo(second.suite());
        assertThat(move(regrading.moves(first.id()), both).state()).isEqualTo(Move.State.KEPT);
        assertThat(actions()).contains(Action.KEEP);
    }

    @Test
    void undo_isRefused_whereAllHasBeenGradedAgainSince() throws Exception {
        String late = submit("ada", "late right");
        changeTests();
        Plan first = apply(dryRun(), true);
        changeTests();
        Plan second = apply(dryRun(), true);
        Submission now = find(late);

        assertThatThrownBy(() -> undo(first))
                .isInstanceOf(RegradeRefused.class)
                .hasMessageContaining("graded again since");
        assertThat(find(late)).isEqualTo(now);
        undo(second);
        undo(first);
        assertThat(find(late).suite()).isNotEqualTo(first.suite()).isNotEqualTo(second.suite());
    }

    private void assertRefused(String words, Plan plan, boolean alsoDown) {
        assertThatThrownBy(() -> regrading.apply(SLUG, plan.id(), alsoDown, "grace"))
                .isInstanceOfSatisfying(RegradeRefused.class, refused -> {
                    assertThat(refused.words().en()).contains(words);
                    assertThat(refused.words().zh()).isNotBlank();
                });
        assertThat(regrading.find(plan.id())).contains(plan);
    }

    @Test
    void apply_isRefused_whenTheTestsHaveChangedSince() throws Exception {
        submit("ada", "late");
        changeTests();
        Plan plan = dryRun();
        changeTests();

        assertRefused("The tests have changed since the dry run", plan, true);
    }

    @Test
    void apply_isRefused_whenThereAreVerdictsThatTheDryRunHasNotSeen() throws Exception {
        submit("ada", "late");
        submit("bob", "late");
        changeTests();
        Plan read = dryRun();
        Plan other = apply(dryRun(), false);
        assertRefused("verdicts that the dry run has not seen (2)", read, false);

        undo(other);
        assertThat(apply(read, false).state()).isEqualTo(Plan.State.APPLIED);
    }

    @Test
    void apply_goesOn_whenOnlyTodaysTestsHaveGradedMeanwhile() throws Exception {
        submit("ada", "late");
        changeTests();
        Plan plan = dryRun();
        submit("bob", "late");

        assertThat(apply(plan, false).state()).isEqualTo(Plan.State.APPLIED);
    }

    @Test
    void apply_isRefused_withoutAPlanThatIsReady() throws Exception {
        submit("ada", "early");
        changeTests();
        Plan plan = dryRun();

        assertRefused("All that is left would go down (1)", plan, false);
        assertThatThrownBy(() -> regrading.apply("other", plan.id(), true, "grace"))
                .hasMessageContaining("There is no plan " + plan.id());
        assertThatThrownBy(() -> regrading.apply(SLUG, "nope", true, "grace"))
                .hasMessageContaining("There is no plan nope");
        assertThatThrownBy(() -> regrading.plan("nope", "grace")).hasMessageContaining("nope is not on offer");
        assertThatThrownBy(() -> regrading.plan(SLUG, " ")).hasMessage("by ( ) must be a name of 1 to 100 characters");
        Plan applied = apply(plan, true);
        assertRefused("can not be applied: it is applied", applied, true);
        assertRefused("There is nothing to apply", dryRun(), true);
    }

    @Test
    void learners_goFirst_andOneGradingAtATimeIsAllTheyWaitFor() throws Exception {
        for (int i = 0; i < 4; i++) {
            submit("ada", "late " + i);
        }
        changeTests();
        grader.hold();
        Plan plan = regrading.plan(SLUG, "ada");
        Eventually.await("the dry run has begun", () -> grader.gradings().size() == 5);
        submissions.submit("bob", catalogue.find(SLUG).orElseThrow(), "right, of a learner");
        assertThatThrownBy(() -> regrading.plan(SLUG, "grace"))
                .isInstanceOf(RegradeRefused.class)
                .hasMessageContaining("still at work");
        grader.release(1_000);
        ended(plan);

        assertThat(grader.gradings().get(5).source()).isEqualTo("right, of a learner");
        assertThat(grader.gradings()).hasSize(9);
    }

    @Test
    void submission_thatCanNotBeGraded_isLeftOut_andTheOthersAreNot() throws Exception {
        String cursed = submit("ada", "late, cursed");
        String late = submit("bob", "late");
        changeTests();
        grader.failAt(source -> source.contains("cursed"));

        Plan plan = dryRun();

        assertThat(plan.state()).isEqualTo(Plan.State.READY);
        assertThat(move(regrading.moves(plan.id()), cursed).state()).isEqualTo(Move.State.UNGRADED);
        assertThat(move(regrading.moves(plan.id()), cursed).notable()).isTrue();
        apply(plan, true);
        assertThat(kind(cursed)).isEqualTo(VerdictKind.WRONG);
        assertThat(kind(late)).isEqualTo(VerdictKind.ACCEPTED);
    }

    @Test
    void dryRun_whoseTestsChange_comesToNothing() throws Exception {
        submit("ada", "late 1");
        submit("ada", "late 2");
        changeTests();
        grader.hold();
        Plan plan = regrading.plan(SLUG, "ada");
        Eventually.await("the dry run has begun", () -> grader.gradings().size() == 3);
        changeTests();
        grader.release(1_000);

        Plan failed = ended(plan);
        assertThat(failed.state()).isEqualTo(Plan.State.FAILED);
        assertThat(failed.failure()).isEqualTo(Plan.Failure.TESTS_CHANGED);
        assertRefused("can not be applied: it is failed", failed, true);
    }

    @Test
    void dryRun_whoseExerciseGoes_comesToNothing() throws Exception {
        submit("ada", "late 1");
        submit("ada", "late 2");
        changeTests();
        grader.hold();
        Plan plan = regrading.plan(SLUG, "ada");
        Eventually.await("the dry run has begun", () -> grader.gradings().size() == 3);
        files.remove("statement.en.md");
        readFiles();
        grader.release(1_000);

        assertThat(ended(plan).failure()).isEqualTo(Plan.Failure.NOT_ON_OFFER);
    }

    @Test
    void job_thatIsDoneTwice_changesNothingTheSecondTime() throws Exception {
        String late = submit("ada", "late");
        changeTests();
        Plan plan = apply(dryRun(), true);
        Submission once = find(late);
        List<AuditEntry> audit = regrading.audit(SLUG, 100);
        Eventually.await("the jobs are removed", () -> jobs() == 0);
        for (String step : List.of("grade", "apply", "undo")) {
            database.write(transaction -> transaction
                    .handle()
                    .createUpdate("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                            + " version, priority) SELECT 'grade', :id, :now, false, 1, 0")
                    .bind("id", "regrade:%s:%s:0".formatted(step, plan.id()))
                    .bind("now", Instant.EPOCH)
                    .execute());
        }
        Eventually.await("done again", () -> jobs() == 0);

        assertThat(find(late)).isEqualTo(once);
        assertThat(regrading.audit(SLUG, 100)).isEqualTo(audit);
        assertThat(regrading.find(plan.id())).contains(plan);
    }

    private int jobs() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks")
                .mapTo(int.class)
                .one());
    }

    @Test
    void audit_canNotBeChanged() throws Exception {
        submit("ada", "late");
        changeTests();
        dryRun();

        for (String change : List.of("UPDATE regrade_audit SET actor = 'nobody'", "DELETE FROM regrade_audit")) {
            assertThatThrownBy(() ->
                            database.write(transaction -> transaction.handle().execute(change)))
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(actions()).containsExactly(Action.PLAN);
    }
}
