package gradus.app.catalogue;

import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The exercises on offer. Those with a fault are left out, and {@link #faults()} says why. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class Catalogue {

    /** Reads {@code home/exercises} and {@code home/reference-solutions}; {@code prepare} compiles one for the judge. */
    public static Catalogue open(Path home, Function<ExerciseSpec, PreparedExercise> prepare) {
        throw new UnsupportedOperationException("not built yet: " + home + prepare);
    }

    /** Returns all exercises by topic, then difficulty, then slug. */
    public List<Exercise> all() {
        return List.of();
    }

    /** Returns the exercise of that slug, if it is on offer. */
    public Optional<Exercise> find(String slug) {
        return all().stream().filter(exercise -> exercise.slug().equals(slug)).findFirst();
    }

    /** Returns what is wrong with the exercises that were left out, by slug. */
    public Map<String, String> faults() {
        return Map.of();
    }
}
