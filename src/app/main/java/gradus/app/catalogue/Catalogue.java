package gradus.app.catalogue;

import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exercises on offer. Those with a fault are left out, and {@link #faults()} says why. */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final Comparator<Exercise> ORDER = Comparator.comparing(Exercise::topic)
            .thenComparing(Exercise::difficulty)
            .thenComparing(Exercise::slug);

    private final List<Exercise> readable = new ArrayList<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    private Catalogue() {}

    /**
     * Reads {@code home/exercises} and {@code home/reference-solutions}.
     *
     * @param prepare compiles one exercise for the judge; called when an exercise is first needed, or by {@link
     *     #prepareAll}
     * @throws CatalogueFault if there is no folder of exercises
     */
    public static Catalogue open(Path home, Function<ExerciseSpec, PreparedExercise> prepare) {
        Catalogue catalogue = new Catalogue();
        for (String slug : slugs(home)) {
            catalogue.read(home, slug, prepare);
        }
        catalogue.readable.sort(ORDER);
        return catalogue;
    }

    private static List<String> slugs(Path home) {
        Path folder = home.resolve("exercises");
        if (!Files.isDirectory(folder)) {
            throw new CatalogueFault(
                    "there is no folder exercises in %s; name the folder that has it with --home".formatted(home));
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path home, String slug, Function<ExerciseSpec, PreparedExercise> prepare) {
        try {
            ExerciseFolder.Parts parts = ExerciseFolder.read(home, slug);
            Preparation preparation = new Preparation(parts.spec(), prepare, fault -> leaveOut(slug, fault));
            readable.add(new Exercise(parts.description(), parts.spec(), preparation));
        } catch (ExerciseFault e) {
            leaveOut(slug, e);
        }
    }

    private void leaveOut(String slug, ExerciseFault fault) {
        String message = String.valueOf(fault.getMessage());
        faults.put(slug, message);
        LOG.error("not offered: {}", message);
    }

    /** Compiles all exercises, so that no learner waits for it; those that do not compile are left out from then on. */
    public void prepareAll() {
        for (Exercise exercise : all()) {
            try {
                exercise.prepared();
            } catch (ExerciseFault e) {
                LOG.debug("left out already: {}", exercise.slug());
            } catch (RuntimeException e) {
                LOG.error("{} is not prepared yet; its first submission will try again", exercise.slug(), e);
            }
        }
    }

    /** Returns all exercises by topic, then difficulty, then slug. */
    public List<Exercise> all() {
        return readable.stream()
                .filter(exercise -> !faults.containsKey(exercise.slug()))
                .toList();
    }

    /** Returns the exercise of that slug, if it is on offer. */
    public Optional<Exercise> find(String slug) {
        return all().stream().filter(exercise -> exercise.slug().equals(slug)).findFirst();
    }

    /** Returns what is wrong with the exercises that were left out, by slug. */
    public Map<String, String> faults() {
        return new TreeMap<>(faults);
    }
}
