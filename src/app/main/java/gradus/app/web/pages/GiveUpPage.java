package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.help.HelpTaken;

/**
 * What giving up means, before it is done.
 *
 * @param frame what every page needs
 * @param exercise what is given up
 * @param help what help was taken so far
 */
public record GiveUpPage(Frame frame, Exercise exercise, HelpTaken help) {

    /** Returns the exercise's name. */
    public String title() {
        return exercise.title().in(frame.language());
    }

    /** Returns whether there is a hint that could be opened first. */
    public boolean hasHintLeft() {
        for (int hint = 1; hint <= exercise.hints().size(); hint++) {
            if (!help.shows(hint) && help.mayOpen(hint)) {
                return true;
            }
        }
        return false;
    }
}
