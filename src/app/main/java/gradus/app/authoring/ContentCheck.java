package gradus.app.authoring;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseFault;
import gradus.judge.Judge;
import gradus.judge.check.CheckReport;
import gradus.judge.check.ExerciseCheck;
import gradus.wire.verdict.GraderFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks exercises: their texts, their place among the others, and what they claim. Safe for use by several threads. */
public final class ContentCheck {

    private final Catalogue catalogue;
    private final Judge judge;

    /** Creates a check of {@code catalogue}'s exercises in {@code judge}'s boxes. */
    public ContentCheck(Catalogue catalogue, Judge judge) {
        this.catalogue = catalogue;
        this.judge = judge;
    }

    /** Returns the slugs of all exercises, also of those that can't be read. */
    public Set<String> slugs() {
        Set<String> slugs = new TreeSet<>(catalogue.faults().keySet());
        catalogue.all().forEach(exercise -> slugs.add(exercise.slug()));
        return slugs;
    }

    /**
     * Checks several exercises.
     *
     * @param atATime how many at a time
     * @param progress is told of each as soon as it is done, from any thread, one at a time
     * @return what came out, in the order of {@code slugs}
     * @throws GraderFault if it could not be done, for a reason that is not the exercises'
     */
    public List<CheckedExercise> run(Collection<String> slugs, int atATime, Consumer<CheckedExercise> progress) {
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            Map<String, Future<CheckedExercise>> running = new LinkedHashMap<>();
            for (String slug : slugs) {
                running.put(slug, threads.submit(() -> {
                    CheckedExercise checked = run(slug);
                    synchronized (progress) {
                        progress.accept(checked);
                    }
                    return checked;
                }));
            }
            List<CheckedExercise> checked = new ArrayList<>();
            for (Future<CheckedExercise> one : running.values()) {
                checked.add(one.get());
            }
            return checked;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while checking", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GraderFault fault) {
                throw fault;
            }
            throw new GraderFault("the check failed: " + failed.getCause(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Checks the exercise {@code slug}.
     *
     * @throws GraderFault if that could not be done, for a reason that is not the exercise's
     */
    public CheckedExercise run(String slug) {
        long start = System.nanoTime();
        List<String> faults = new ArrayList<>(prerequisites().faultsOf(slug));
        CheckReport report = null;
        String unreadable = catalogue.faults().get(slug);
        try {
            if (unreadable != null) {
                throw new ExerciseFault(slug, unreadable.replaceFirst("^exercise [^:]*: ", ""));
            }
            Exercise exercise = catalogue.find(slug).orElseThrow();
            faults.addAll(TextCheck.faultsOf(exercise));
            report = ExerciseCheck.run(judge, exercise.prepared());
            faults.addAll(report.faults());
        } catch (ExerciseFault fault) {
            faults.add(String.valueOf(fault.getMessage()).replaceFirst("^exercise [^:]*: ", ""));
        }
        return new CheckedExercise(slug, report, faults, (System.nanoTime() - start) / 1e9);
    }

    private Prerequisites prerequisites() {
        Map<String, List<String>> needs =
                catalogue.all().stream().collect(Collectors.toMap(Exercise::slug, Exercise::prerequisites));
        return new Prerequisites(needs, slugs());
    }
}
