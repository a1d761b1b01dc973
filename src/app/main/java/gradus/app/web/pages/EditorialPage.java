package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to read after solving an exercise, or giving up: the derivation and the reference solution.
 *
 * @param frame what every page needs
 * @param exercise the exercise
 * @param solved whether the reader has solved it
 */
public record EditorialPage(Frame frame, Exercise exercise, boolean solved) {

    /** Returns the exercise's name. */
    public String title() {
        return exercise.title().in(frame.language());
    }

    /** Returns the text, fitted to the page like a statement; empty if it is not written yet. */
    public String text() {
        return exercise.editorial() == null
                ? ""
                : ExercisePage.fitted(exercise.editorial().in(frame.language()));
    }

    /** Returns the reference solution's sources by file name, in order. */
    public Map<String, String> reference() {
        return new TreeMap<>(exercise.spec().reference());
    }
}
