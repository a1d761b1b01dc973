package gradus.app.catalogue;

import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Misconception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exercises on offer. Those with a fault are left out, and {@link #faults()} says why. An exercise may be exchanged
 * for a newer reading of its folder while it is used: whoever holds the old one keeps it whole. Safe for use by several
 * threads.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final int MOST_LOGGED = 3;

    private static final Comparator<Exercise> ORDER = Comparator.comparing(Exercise::topic)
            .thenComparing(Exercise::difficulty)
            .thenComparing(Exercise::slug);

    private final Path home;
    private final Function<ExerciseSpec, PreparedExercise> prepare;
    private final Map<String, Exercise> offered = new ConcurrentHashMap<>();
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();

    private Catalogue(Path home, Function<ExerciseSpec, PreparedExercise> prepare) {
        this.home = home;
        this.prepare = prepare;
    }

    /**
     * Reads {@code home/exercises} and {@code home/reference-solutions}.
     *
     * @param prepare compiles one exercise for the judge; called when an exercise is first needed, or by {@link
     *     #prepareAll}
     * @throws CatalogueFault if there is no folder of exercises
     */
    public static Catalogue open(Path home, Function<ExerciseSpec, PreparedExercise> prepare) {
        Catalogue catalogue = new Catalogue(home, prepare);
        for (String slug : catalogue.folders()) {
            catalogue.readFirst(slug);
        }
        return catalogue;
    }

    /** Returns the names of the folders that are there now. */
    public List<String> folders() {
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

    private void readFirst(String slug) {
        try {
            offer(read(slug));
        } catch (ExerciseFault e) {
            leaveOut(slug, ExerciseFolder.faults(home, slug));
        }
    }

    /**
     * Reads the folder {@code slug} as it is now, and offers nothing.
     *
     * @throws ExerciseFault if anything is missing, unknown or wrong
     */
    public Exercise read(String slug) {
        String fingerprint = fingerprint(slug);
        ExerciseFolder.Parts parts = ExerciseFolder.read(home, slug);
        Preparation preparation = new Preparation(parts.spec(), prepare, fault -> withdraw(slug, fingerprint, fault));
        return new Exercise(parts.description(), parts.spec(), fingerprint, preparation);
    }

    /** Returns a name for what is in the folder {@code slug} now: another one as soon as a byte of it is another. */
    public String fingerprint(String slug) {
        return ExerciseFolder.fingerprint(home, slug);
    }

    /** Returns what keeps the folder {@code slug} from being read as it is now. */
    public List<String> unreadable(String slug) {
        return ExerciseFolder.faults(home, slug);
    }

    /** Returns the places in the folder {@code slug} where its author still has something to write, by their mark. */
    public List<String> unfinished(String slug) {
        return ExerciseFolder.unfinished(home, slug);
    }

    /** Offers {@code exercise}, in the place of an older reading of it. */
    public void offer(Exercise exercise) {
        offered.put(exercise.slug(), exercise);
        faults.remove(exercise.slug());
    }

    /** Offers the exercise no more, because of {@code reasons}; without any, because it is gone. */
    public void leaveOut(String slug, List<String> reasons) {
        offered.remove(slug);
        if (reasons.isEmpty()) {
            faults.remove(slug);
        } else {
            faults.put(slug, List.copyOf(reasons));
            LOG.error(
                    "not offered: exercise {}: {}{}",
                    slug,
                    String.join("; ", reasons.subList(0, Math.min(MOST_LOGGED, reasons.size()))),
                    reasons.size() > MOST_LOGGED ? "; and %d more".formatted(reasons.size() - MOST_LOGGED) : "");
        }
    }

    /** Leaves out a reading that does not compile, but not the older one that is offered in its place. */
    private void withdraw(String slug, String fingerprint, ExerciseFault fault) {
        if (find(slug).filter(there -> there.fingerprint().equals(fingerprint)).isPresent()) {
            leaveOut(slug, List.of(fault.reason()));
        }
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
        return offered.values().stream().sorted(ORDER).toList();
    }

    /** Returns the exercise of that slug, if it is on offer. */
    public Optional<Exercise> find(String slug) {
        return Optional.ofNullable(offered.get(slug));
    }

    /** Returns the misconceptions that the exercises on offer know, as {@code <slug>/<misconception>}. */
    public Set<String> misconceptions() {
        Set<String> misconceptions = new TreeSet<>();
        for (Exercise exercise : offered.values()) {
            exercise.spec()
                    .wrong()
                    .forEach(wrong -> misconceptions.add(
                            exercise.slug() + "/" + wrong.misconception().id()));
        }
        return misconceptions;
    }

    /** Returns the misconception named as {@code <slug>/<misconception>}, if an exercise on offer knows it. */
    public Optional<Misconception> misconception(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : find(name.substring(0, slash)).stream()
                        .flatMap(exercise -> exercise.spec().wrong().stream())
                        .map(WrongSolution::misconception)
                        .filter(misconception -> misconception.id().equals(name.substring(slash + 1)))
                        .findFirst();
    }

    /** Returns the first that is wrong with each exercise that was left out, by slug. */
    public Map<String, String> faults() {
        Map<String, String> first = new TreeMap<>();
        faults.forEach((slug, reasons) -> first.put(slug, "exercise %s: %s".formatted(slug, reasons.get(0))));
        return first;
    }
}
