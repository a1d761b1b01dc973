package gradus.app.authoring;

import gradus.judge.check.CheckReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of an exercise came to.
 *
 * @param slug the exercise
 * @param report how its solutions and mutants did; null if its files could not even be read or compiled
 * @param faults all that is wrong with it, each beginning with the file
 * @param seconds how long the check took
 */
public record CheckedExercise(String slug, @Nullable CheckReport report, List<String> faults, double seconds) {

    public CheckedExercise {
        faults = List.copyOf(faults);
    }

    /** Returns what the check of an exercise came to whose files can't be read. */
    static CheckedExercise unreadable(String slug, List<String> faults) {
        return new CheckedExercise(slug, null, faults, 0);
    }

    /** Returns whether the exercise can be trusted. */
    public boolean ok() {
        return faults.isEmpty();
    }
}
