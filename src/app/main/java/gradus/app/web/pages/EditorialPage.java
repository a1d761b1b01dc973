package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.Words;

/**
 * What to read after solving an exercise.
 *
 * @param frame what every page needs
 * @param exercise the exercise
 * @param editorial its HTML
 */
public record EditorialPage(Frame frame, Exercise exercise, Words editorial) {

    /** Returns the exercise's name. */
    public String title() {
        return exercise.title().in(frame.language());
    }

    /** Returns the text, fitted to the page like a statement. */
    public String text() {
        return ExercisePage.fitted(editorial.in(frame.language()));
    }
}
