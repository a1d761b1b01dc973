package gradus.app.path;

import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import java.util.List;

/**
 * An exercise as a learner finds it on her way.
 *
 * @param progress what she has done
 * @param stage how far she is
 * @param needs the slugs of the exercises on offer that it builds on
 * @param missing those of them that are not solved yet
 */
public record Milestone(
        Exercise exercise, ExerciseProgress progress, Stage stage, List<String> needs, List<String> missing) {

    public Milestone {
        needs = List.copyOf(needs);
        missing = List.copyOf(missing);
    }

    /** Returns the exercise's slug. */
    public String slug() {
        return exercise.slug();
    }
}
