package gradus.app.web.pages;

import gradus.app.regrade.AuditEntry;
import gradus.app.regrade.Direction;
import gradus.app.regrade.Grade;
import gradus.app.regrade.Move;
import gradus.app.regrade.Plan;
import gradus.app.regrade.Summary;
import gradus.app.regrade.TestChange;
import gradus.wire.verdict.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the regrading page that changes while jobs are at work.
 *
 * @param frame what every page needs
 * @param slug the exercise
 * @param outdated how many submissions were graded by other tests than today's
 * @param plans all plans for the exercise, newest first
 * @param shown the plan that is looked at; null if there is none
 * @param audit the last entries, newest first
 */
public record RegradeView(
        Frame frame,
        String slug,
        int outdated,
        List<Plan> plans,
        @Nullable Shown shown,
        List<AuditEntry> audit) {

    public RegradeView {
        plans = List.copyOf(plans);
        audit = List.copyOf(audit);
    }

    /**
     * A plan in full.
     *
     * @param plan the plan
     * @param summary how many move where
     * @param moves what a reader has to look at: those who move, and those who could not be graded
     */
    public record Shown(Plan plan, Summary summary, List<Move> moves) {
        public Shown {
            moves = List.copyOf(moves);
        }

        /** Returns how many submissions the step that goes on has dealt with. */
        public int done() {
            return switch (plan.state()) {
                case GRADING -> summary.looked();
                case APPLYING -> summary.applied() + summary.withheld() + summary.overtaken();
                case UNDOING -> summary.undone() + summary.kept();
                case READY, APPLIED, UNDONE, FAILED -> summary.total();
            };
        }

        /** Returns how many the step deals with. */
        public int all() {
            return switch (plan.state()) {
                case APPLYING -> done() + summary.open();
                case UNDOING -> done() + summary.applied();
                case GRADING, READY, APPLIED, UNDONE, FAILED -> summary.total();
            };
        }

        /** Returns whether there is something to apply. */
        public boolean canApply() {
            return plan.state() == Plan.State.READY && summary.open() > 0;
        }

        /** Returns whether there is something to undo. */
        public boolean canUndo() {
            return plan.state() == Plan.State.APPLIED && summary.applied() > 0;
        }
    }

    /** Returns whether jobs are at work on any plan of the exercise. */
    public boolean busy() {
        return plans.stream().anyMatch(Plan::busy);
    }

    /** Returns what is read out when the state has changed. */
    public String announcement() {
        return shown == null ? "" : state(shown.plan());
    }

    /** Returns the words for how far a plan is. */
    public String state(Plan plan) {
        return frame.texts().text("regrade.state." + plan.state().id());
    }

    /** Returns a verdict in brief. */
    public String grade(Grade grade) {
        return words(frame.texts(), grade);
    }

    static String words(Texts texts, Grade grade) {
        String kind = texts.text("verdict." + grade.kind().id());
        return grade.maxScore() == 0
                ? kind
                : texts.text("regrade.grade", kind, texts.text("verdict.points", grade.score(), grade.maxScore()));
    }

    /** Returns how a test ended before, and how it ends today. */
    public String outcomes(TestChange test) {
        return frame.texts().text("regrade.test", outcome(test.before()), outcome(test.after()));
    }

    private String outcome(@Nullable Outcome outcome) {
        return frame.texts().text(outcome == null ? "regrade.test.absent" : "outcome." + outcome.id());
    }

    /** Returns the style of a direction. */
    public String tone(@Nullable Direction direction) {
        if (direction == null) {
            return "warn";
        }
        return switch (direction) {
            case UP -> "good";
            case SAME -> "quiet";
            case DOWN -> "bad";
        };
    }

    /** Returns the words for where a submission moves. */
    public String direction(@Nullable Direction direction) {
        return frame.texts().text("regrade.direction." + (direction == null ? "unknown" : direction.id()));
    }

    /** Returns {@code instant} for the reader. */
    public Moment moment(Instant instant) {
        return new Moment(instant, frame.language());
    }
}
