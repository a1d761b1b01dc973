package gradus.app.authoring;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.ConceptMap;
import gradus.judge.ExerciseFault;
import gradus.judge.Judge;
import gradus.judge.check.CheckReport;
import gradus.judge.check.CheckStep;
import gradus.judge.check.ExerciseCheck;
import gradus.wire.verdict.GraderFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/** Checks exercises: their texts, their place among the others, and what they claim. Safe for use by several threads. */
public final class ContentCheck {

    private final Catalogue catalogue;
    private final ConceptMap concepts;
    private final Judge judge;

    /** Creates a check of {@code catalogue}'s exercises, which are about {@code concepts}, in {@code judge}'s boxes. */
    public ContentCheck(Catalogue catalogue, ConceptMap concepts, Judge judge) {
        this.catalogue = catalogue;
        this.concepts = concepts;
        this.judge = judge;
    }

    /** Returns the slugs of all exercises, also of those that can't be read. */
    public Set<String> slugs() {
        return new TreeSet<>(catalogue.folders());
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
     * Checks the exercise {@code slug}, as it was read.
     *
     * @throws GraderFault if that could not be done, for a reason that is not the exercise's
     */
    public CheckedExercise run(String slug) {
        return catalogue
                .find(slug)
                .map(exercise -> run(exercise, step -> {}))
                .orElseGet(() -> CheckedExercise.unreadable(slug, catalogue.unreadable(slug)));
    }

    /**
     * Checks {@code exercise}, which need not be on offer.
     *
     * @param progress is told how far it is
     * @throws GraderFault if that could not be done, for a reason that is not the exercise's
     */
    public CheckedExercise run(Exercise exercise, Consumer<CheckStep> progress) {
        long start = System.nanoTime();
        List<String> faults = new ArrayList<>(prerequisites(exercise).faultsOf(exercise.slug()));
        faults.addAll(catalogue.unfinished(exercise.slug()));
        faults.addAll(TextCheck.faultsOf(exercise));
        faults.addAll(unknownConcepts(exercise));
        CheckReport report = null;
        try {
            report = ExerciseCheck.run(judge, exercise.prepared(), progress);
            faults.addAll(report.faults());
        } catch (ExerciseFault fault) {
            faults.add(fault.reason());
        }
        return new CheckedExercise(exercise.slug(), report, faults, (System.nanoTime() - start) / 1e9);
    }

    private List<String> unknownConcepts(Exercise exercise) {
        if (concepts.isEmpty()) {
            return List.of();
        }
        return exercise.concepts().stream()
                .filter(concept -> concepts.find(concept).isEmpty())
                .map("exercise.yaml: concepts: %s is not in question-bank/concepts.yaml"::formatted)
                .toList();
    }

    private Prerequisites prerequisites(Exercise checked) {
        Map<String, List<String>> needs = new HashMap<>();
        catalogue.all().forEach(exercise -> needs.put(exercise.slug(), exercise.prerequisites()));
        needs.put(checked.slug(), checked.prerequisites());
        return new Prerequisites(needs, slugs());
    }
}
