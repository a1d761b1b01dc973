package gradus.app.web.pages;

import gradus.app.authoring.CheckedExercise;
import gradus.app.authoring.Shelf.Standing;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with an exercise, for a page.
 *
 * @param standing what the shelf says
 * @param title the exercise's name, or its slug if it is not offered
 */
public record StandingView(Standing standing, String title) {

    /** Returns the exercise's slug. */
    public String slug() {
        return standing.slug();
    }

    /** How it stands. */
    public enum State {
        /** The check goes on. */
        CHECKING("quiet", "circle"),
        /** The check has not begun. */
        WAITING("quiet", "circle"),
        /** Checked, and on offer. */
        OFFERED("good", "check"),
        /** What is in the folder has faults; an older reading is on offer. */
        OLDER("warn", "stop"),
        /** What is in the folder has faults, and nothing is on offer. */
        FAULTY("bad", "cross");

        private final String tone;
        private final String icon;

        State(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        /** Returns the name used in messages and style sheets, such as {@code offered}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns how it stands. */
    public State state() {
        CheckedExercise checked = standing.checked();
        if (standing.checking()) {
            return State.CHECKING;
        }
        if (checked == null) {
            return State.WAITING;
        }
        if (checked.ok()) {
            return State.OFFERED;
        }
        return standing.offered() ? State.OLDER : State.FAULTY;
    }

    /** Returns the end of the key of the message that says what the state means. */
    public String about() {
        return state() == State.WAITING && !standing.offered() ? "unseen" : state().id();
    }

    /** Returns the style of the state. */
    public String tone() {
        return state().tone;
    }

    /** Returns the name of the state's icon. */
    public String icon() {
        return state().icon;
    }

    /** Returns all that is wrong with what is in the folder. */
    public List<String> faults() {
        CheckedExercise checked = standing.checked();
        return checked == null ? List.of() : checked.faults();
    }

    /** Returns how the solutions and the mutants did, or null if nobody could try them. */
    public @Nullable CheckReport report() {
        CheckedExercise checked = standing.checked();
        return checked == null ? null : checked.report();
    }

    /** Returns how many of the mutants were killed, such as {@code 31 / 32}. */
    public String mutants() {
        CheckReport report = report();
        return report == null ? "–" : "%d / %d".formatted(report.killed(), report.mutable());
    }

    /** Returns how many wrong solutions there are. */
    public String wrong() {
        return count(Tried.Kind.WRONG);
    }

    /** Returns how many accepted variants there are. */
    public String accepted() {
        return count(Tried.Kind.ACCEPTED);
    }

    private String count(Tried.Kind kind) {
        CheckReport report = report();
        return report == null ? "–" : Integer.toString(report.count(kind));
    }

    /** Returns how long the check took. */
    public String seconds() {
        CheckedExercise checked = standing.checked();
        return checked == null ? "–" : String.format(Locale.ROOT, "%.1f s", checked.seconds());
    }
}
