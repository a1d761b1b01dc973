package gradus.app.regrade;

import gradus.app.catalogue.Exercise;
import gradus.app.regrade.AuditEntry.Action;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.Batch;
import gradus.app.submission.GatedGrader;
import gradus.app.submission.GivenVerdict;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs behind a plan: each deals with one submission and adds the next, in one transaction. So there is one at a time,
 * whatever else is in the queue, and a job that is done twice changes nothing the second time.
 */
final class Steps {

    /** What a chain of jobs does to the moves of a plan. */
    enum Step {
        GRADE(Plan.State.GRADING, Move.State.PENDING, Plan.State.READY),
        APPLY(Plan.State.APPLYING, Move.State.GRADED, Plan.State.APPLIED),
        UNDO(Plan.State.UNDOING, Move.State.APPLIED, Plan.State.UNDONE);

        /** The state of a plan while this goes on. */
        final Plan.State going;

        /** The state of the moves that this takes up; it leaves them in another. */
        final Move.State takesUp;

        /** The state of a plan when there is no such move left. */
        final Plan.State done;

        Step(Plan.State going, Move.State takesUp, Plan.State done) {
            this.going = going;
            this.takesUp = takesUp;
            this.done = done;
        }
    }

    /** A submission that the grader fails at so often is left out of the plan, so that the others get theirs. */
    private static final int PATIENCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final Database database;
    private final PlanStore plans;
    private final MoveStore moves;
    private final AuditStore audit;
    private final Function<String, Optional<Exercise>> exercises;
    private final Submissions submissions;
    private final GatedGrader grader;
    private final Recount recount;
    private final Clock clock;
    private final Batch batch;

    Steps(
            Database database,
            Function<String, Optional<Exercise>> exercises,
            Submissions submissions,
            GatedGrader grader,
            Recount recount,
            Clock clock) {
        this.database = database;
        this.plans = new PlanStore(database);
        this.moves = new MoveStore(database);
        this.audit = new AuditStore(database);
        this.exercises = exercises;
        this.submissions = submissions;
        this.grader = grader;
        this.recount = recount;
        this.clock = clock;
        this.batch = submissions.batch("regrade", this::run);
    }

    /** Adds the job for the next move of {@code plan} that {@code step} takes up; ends the step if there is none. */
    void goOn(Transaction transaction, String plan, Step step) {
        Optional<Integer> place = moves.next(transaction, plan, step.takesUp);
        if (place.isPresent()) {
            batch.add(transaction, "%s:%s:%d".formatted(step.name().toLowerCase(Locale.ROOT), plan, place.get()));
        } else {
            plans.end(transaction, plan, step.done, null, now());
        }
    }

    void announce() {
        batch.announce();
    }

    private void run(String job) {
        List<String> parts = List.of(job.split(":", -1));
        Step step = Step.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
        String plan = parts.get(1);
        int place = Integer.parseInt(parts.get(2));
        switch (step) {
            case GRADE -> grade(plan, place);
            case APPLY -> database.write(transaction -> take(transaction, step, plan, place, this::apply));
            case UNDO -> database.write(transaction -> take(transaction, step, plan, place, this::undo));
        }
        batch.announce();
    }

    /** What is done to one move, in the transaction in which the next is added. */
    @FunctionalInterface
    private interface Work {
        void on(Transaction transaction, Plan plan, MoveStore.Whole whole);
    }

    /** Does {@code work} unless it is done already, and returns whether it did. */
    private boolean take(Transaction transaction, Step step, String id, int place, Work work) {
        Plan plan = plans.find(transaction, id).orElseThrow();
        MoveStore.Whole whole = moves.whole(transaction, id, place);
        if (plan.state() != step.going || whole.move().state() != step.takesUp) {
            return false;
        }
        work.on(transaction, plan, whole);
        goOn(transaction, id, step);
        return true;
    }

    private void grade(String id, int place) {
        Plan plan = plans.find(id).orElseThrow();
        MoveStore.Whole whole = moves.whole(id, place);
        if (plan.state() != Plan.State.GRADING || whole.move().state() != Move.State.PENDING) {
            return;
        }
        Optional<Exercise> exercise = exercises.apply(plan.slug());
        if (exercise.isEmpty()) {
            fail(id, Plan.Failure.NOT_ON_OFFER);
        } else if (!exercise.get().suite().equals(plan.suite())) {
            fail(id, Plan.Failure.TESTS_CHANGED);
        } else {
            grade(id, whole, exercise.get());
        }
    }

    private void grade(String id, MoveStore.Whole whole, Exercise exercise) {
        Verdict before = whole.before().verdict();
        Submission submission = submissions.find(whole.move().submission()).orElseThrow();
        try {
            Verdict after = grader.grade(exercise, submission.source(), before.seed());
            finishGrading(id, whole, (transaction, place) -> moves.graded(transaction, id, place, before, after));
        } catch (GraderFault fault) {
            int place = whole.move().place();
            int faults = database.write(transaction -> moves.countFault(transaction, id, place));
            if (faults < PATIENCE) {
                throw fault;
            }
            LOG.error("{} can not be graded again, and is left out of plan {}", submission.id(), id, fault);
            finishGrading(id, whole, (transaction, same) -> moves.become(transaction, id, same, Move.State.UNGRADED));
        }
    }

    private void finishGrading(String id, MoveStore.Whole graded, BiConsumer<Transaction, Integer> keep) {
        int place = graded.move().place();
        database.write(transaction ->
                take(transaction, Step.GRADE, id, place, (same, plan, whole) -> keep.accept(same, place)));
    }

    private void fail(String id, Plan.Failure failure) {
        database.write(transaction -> {
            plans.end(transaction, id, Plan.State.FAILED, failure, now());
            return id;
        });
    }

    private void apply(Transaction transaction, Plan plan, MoveStore.Whole whole) {
        Move move = whole.move();
        if (move.direction() == Direction.DOWN && !plan.alsoDown()) {
            moves.become(transaction, plan.id(), move.place(), Move.State.WITHHELD);
            note(transaction, plan, Action.WITHHOLD, whole);
            return;
        }
        Instant now = now();
        if (!submissions.replaceVerdict(transaction, move.submission(), whole.before(), after(whole, now))) {
            moves.become(transaction, plan.id(), move.place(), Move.State.OVERTAKEN);
            note(transaction, plan, Action.SKIP, whole);
            return;
        }
        moves.applied(transaction, plan.id(), move.place(), now);
        recount.recount(transaction, move.learner(), plan.slug());
        note(transaction, plan, Action.MOVE, whole);
    }

    private void undo(Transaction transaction, Plan plan, MoveStore.Whole whole) {
        Move move = whole.move();
        GivenVerdict now = after(whole, Objects.requireNonNull(whole.appliedAt()));
        if (!submissions.replaceVerdict(transaction, move.submission(), now, whole.before())) {
            moves.become(transaction, plan.id(), move.place(), Move.State.KEPT);
            note(transaction, plan, Action.KEEP, whole);
            return;
        }
        moves.become(transaction, plan.id(), move.place(), Move.State.UNDONE);
        recount.recount(transaction, move.learner(), plan.slug());
        note(transaction, plan, Action.RESTORE, whole);
    }

    private static GivenVerdict after(MoveStore.Whole whole, Instant at) {
        return new GivenVerdict(Objects.requireNonNull(whole.after()), at);
    }

    private void note(Transaction transaction, Plan plan, Action action, MoveStore.Whole whole) {
        Move move = whole.move();
        AuditEntry.Subject subject = new AuditEntry.Subject(
                move.submission(),
                move.learner(),
                move.before(),
                Objects.requireNonNull(move.after()),
                move.tests().stream().map(TestChange::name).toList());
        audit.add(
                transaction,
                new AuditEntry(now(), plan.actor(), action, plan.slug(), plan.id(), plan.alsoDown(), subject));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
