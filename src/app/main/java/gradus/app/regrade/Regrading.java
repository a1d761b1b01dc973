package gradus.app.regrade;

import gradus.app.catalogue.Exercise;
import gradus.app.regrade.AuditEntry.Action;
import gradus.app.regrade.Steps.Step;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.GatedGrader;
import gradus.app.submission.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Grades submissions again by tests that have changed: first a plan to read, then, if somebody says so, the change. */
public final class Regrading {

    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final PlanStore plans;
    private final MoveStore moves;
    private final AuditStore audit;
    private final Function<String, Optional<Exercise>> exercises;
    private final Steps steps;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * Creates the regrading of {@code submissions}, which are not started yet.
     *
     * @param exercises finds an exercise by its slug
     * @param recount what is counted from verdicts
     */
    public Regrading(
            Database database,
            Function<String, Optional<Exercise>> exercises,
            Submissions submissions,
            GatedGrader grader,
            Recount recount,
            Clock clock,
            Supplier<String> ids) {
        this.database = database;
        this.plans = new PlanStore(database);
        this.moves = new MoveStore(database);
        this.audit = new AuditStore(database);
        this.exercises = exercises;
        this.steps = new Steps(database, exercises, submissions, grader, recount, clock);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Begins a dry run: every submission that was graded by other tests than today's is graded again with its source and
     * its seed. No verdict changes, and no progress.
     *
     * @param by who asks
     * @return the plan, which goes on in the background until it is {@link Plan.State#READY}
     * @throws RegradeRefused if the exercise is not on offer, or another plan for it is at work
     */
    public Plan plan(String slug, String by) {
        requireName(by);
        Exercise exercise = exercises.apply(slug).orElseThrow(() -> RegradeRefused.noExercise(slug));
        Instant now = now();
        Plan plan = new Plan(ids.get(), slug, exercise.suite(), Plan.State.GRADING, null, false, by, now, by, now);
        return taken(database.write(transaction -> {
            requireIdle(transaction, slug);
            plans.insert(transaction, plan);
            moves.insertAll(transaction, plan);
            note(transaction, plan, by, Action.PLAN, false);
            steps.goOn(transaction, plan.id(), Step.GRADE);
            return plan.id();
        }));
    }

    /**
     * Begins to put a plan into effect: verdicts that become worse stay, unless {@code alsoDown}.
     *
     * @param by who asks
     * @throws RegradeRefused if the plan is not ready, or if tests or verdicts have changed since it was made, or if
     *     nothing would change
     */
    public Plan apply(String slug, String id, boolean alsoDown, String by) {
        requireName(by);
        Optional<Exercise> exercise = exercises.apply(slug);
        return taken(database.write(transaction -> {
            Plan plan = require(transaction, slug, id);
            requireIdle(transaction, slug);
            requireUpToDate(transaction, plan, exercise);
            requireSomethingToApply(transaction, plan, alsoDown);
            plans.begin(transaction, id, Step.APPLY.going, alsoDown, by, now());
            note(transaction, plan, by, Action.APPLY, alsoDown);
            steps.goOn(transaction, id, Step.APPLY);
            return id;
        }));
    }

    private void requireUpToDate(Transaction transaction, Plan plan, Optional<Exercise> exercise) {
        if (plan.state() != Plan.State.READY) {
            throw RegradeRefused.notReady(plan);
        }
        if (exercise.isEmpty()) {
            throw RegradeRefused.noExercise(plan.slug());
        }
        if (!exercise.get().suite().equals(plan.suite())) {
            throw RegradeRefused.testsChanged(plan);
        }
        int unseen = moves.unseen(transaction, plan);
        if (unseen > 0) {
            throw RegradeRefused.newVerdicts(unseen);
        }
    }

    private void requireSomethingToApply(Transaction transaction, Plan plan, boolean alsoDown) {
        Summary summary = moves.summary(transaction, plan.id());
        if (summary.open() == 0) {
            throw RegradeRefused.nothingToApply(0);
        }
        if (!alsoDown && summary.open() == summary.down()) {
            throw RegradeRefused.nothingToApply(summary.down());
        }
    }

    /**
     * Begins to give submissions back the verdicts that a plan has replaced; those that have been graded again since keep
     * what they have.
     *
     * @param by who asks
     * @throws RegradeRefused if the plan is not applied, or if all of its submissions have been graded again since
     */
    public Plan undo(String slug, String id, String by) {
        requireName(by);
        return taken(database.write(transaction -> {
            Plan plan = require(transaction, slug, id);
            requireIdle(transaction, slug);
            if (plan.state() != Plan.State.APPLIED) {
                throw RegradeRefused.notApplied(plan);
            }
            if (moves.standing(transaction, id) == 0) {
                throw RegradeRefused.allRegradedSince();
            }
            plans.begin(transaction, id, Step.UNDO.going, plan.alsoDown(), by, now());
            note(transaction, plan, by, Action.UNDO, plan.alsoDown());
            steps.goOn(transaction, id, Step.UNDO);
            return id;
        }));
    }

    private Plan require(Transaction transaction, String slug, String id) {
        return plans.find(transaction, id)
                .filter(plan -> plan.slug().equals(slug))
                .orElseThrow(() -> RegradeRefused.noPlan(id));
    }

    private void requireIdle(Transaction transaction, String slug) {
        plans.busy(transaction, slug).ifPresent(plan -> {
            throw RegradeRefused.busy(plan);
        });
    }

    private static void requireName(String by) {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "by (%s) must be a name of 1 to %d characters".formatted(by, LONGEST_NAME));
        }
    }

    private Plan taken(String id) {
        steps.announce();
        return plans.find(id).orElseThrow();
    }

    private void note(Transaction transaction, Plan plan, String by, Action action, boolean alsoDown) {
        audit.add(transaction, new AuditEntry(now(), by, action, plan.slug(), plan.id(), alsoDown, null));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** Returns the plan of that id. */
    public Optional<Plan> find(String id) {
        return plans.find(id);
    }

    /** Returns the plans for an exercise, newest first. */
    public List<Plan> plans(String slug) {
        return plans.of(slug);
    }

    /** Returns how many submissions of a plan move where. */
    public Summary summary(String plan) {
        return moves.summary(plan);
    }

    /** Returns what a plan is about, by learner and number. */
    public List<Move> moves(String plan) {
        return moves.of(plan);
    }

    /** Returns how many submissions were graded by other tests than the exercise's own of today. */
    public int outdated(Exercise exercise) {
        return moves.outdated(exercise.slug(), exercise.suite());
    }

    /** Returns the last entries of an exercise's audit, newest first, at most {@code limit}. */
    public List<AuditEntry> audit(String slug, int limit) {
        return audit.of(slug, limit);
    }

    /** Returns what a submission's learner is to be told of its regrading, if it moved. */
    public Optional<Note> noteOn(String submission) {
        return moves.note(submission);
    }
}
