package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.help.HelpTaken;

/**
 * The hints of an exercise: those that are open, the one that may be opened, and what opens the others.
 *
 * @param frame what every page needs
 * @param exercise whose hints they are
 * @param help what the learner has opened, and may open
 */
public record HintsView(Frame frame, Exercise exercise, HelpTaken help) {

    /** Returns the text of the hint of that number, from 1; only asked for one that is open. */
    public String text(int hint) {
        return exercise.hints().get(hint - 1).in(frame.language());
    }

    /** Returns how many hints there are. */
    public int count() {
        return exercise.hints().size();
    }

    /** Returns the address that opens the hint of that number. */
    public String address(int hint) {
        return "/exercises/%s/hints/%d".formatted(exercise.slug(), hint);
    }
}
