package gradus.app.progress;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.Aftermath;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a learner has tried and solved. */
public final class Progress implements Aftermath {

    private final Catalogue catalogue;
    private final ProgressStore store;

    /** Creates the progress kept in {@code database} with the exercises of {@code catalogue}. */
    public Progress(Database database, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.store = new ProgressStore(database);
    }

    @Override
    public void graded(Transaction transaction, Submission submission) {
        Verdict verdict = submission.verdict();
        if (verdict == null) {
            throw new IllegalArgumentException("submission %s has no verdict".formatted(submission.id()));
        }
        store.count(
                transaction,
                submission.learner(),
                submission.slug(),
                verdict.score(),
                verdict.kind() == VerdictKind.ACCEPTED,
                submission.submittedAt());
    }

    /** Counts a learner's progress with an exercise anew: verdicts that it was counted from have been replaced. */
    public void recount(Transaction transaction, String learner, String slug) {
        store.recount(transaction, learner, slug);
    }

    /** Returns the learner's progress with every exercise of the catalogue, in its order. */
    public List<ExerciseProgress> of(String learner) {
        return List.copyOf(byExercise(learner).values());
    }

    /** Returns the learner's progress with every exercise of the catalogue by slug, in its order. */
    public Map<String, ExerciseProgress> byExercise(String learner) {
        Map<String, ProgressStore.Row> rows = store.of(learner);
        Map<String, ExerciseProgress> progress = new LinkedHashMap<>();
        catalogue
                .all()
                .forEach(exercise -> progress.put(exercise.slug(), progress(exercise, rows.get(exercise.slug()))));
        return progress;
    }

    /**
     * Returns the learner's progress with one exercise.
     *
     * @throws IllegalArgumentException if it is not in the catalogue
     */
    public ExerciseProgress of(String learner, String slug) {
        Exercise exercise = catalogue.find(slug).orElseThrow(() -> new IllegalArgumentException("no exercise " + slug));
        return progress(exercise, store.of(learner).get(slug));
    }

    private static ExerciseProgress progress(Exercise exercise, ProgressStore.@Nullable Row row) {
        if (row == null) {
            return new ExerciseProgress(exercise.slug(), State.NEW, 0, 0, exercise.maxScore(), null, null);
        }
        return new ExerciseProgress(
                exercise.slug(),
                row.solvedAt() == null ? State.TRIED : State.SOLVED,
                row.attempts(),
                row.bestScore(),
                exercise.maxScore(),
                row.solvedAt(),
                row.lastAt());
    }
}
