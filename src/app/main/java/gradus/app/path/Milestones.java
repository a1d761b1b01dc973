package gradus.app.path;

import static java.util.stream.Collectors.toSet;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.knowledge.Item;
import gradus.app.knowledge.Knowledge;
import gradus.app.knowledge.Mastery;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.review.Reviews;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All exercises on offer, each with how far a learner is. */
public final class Milestones {

    private final Catalogue catalogue;
    private final Progress progress;
    private final Knowledge knowledge;
    private final Reviews reviews;

    /** Creates the milestones of the exercises in {@code catalogue}. */
    public Milestones(Catalogue catalogue, Progress progress, Knowledge knowledge, Reviews reviews) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.knowledge = knowledge;
        this.reviews = reviews;
    }

    /** Returns the learner's milestones in the order of the catalogue; {@code zone} says when what is due today is due. */
    public List<Milestone> of(String learner, ZoneId zone) {
        Map<String, ExerciseProgress> done = progress.byExercise(learner);
        return of(
                catalogue.all().stream()
                        .filter(exercise -> done.containsKey(exercise.slug()))
                        .toList(),
                done,
                knowledge.of(learner).stream()
                        .filter(Mastery::mastered)
                        .map(mastery -> mastery.concept().id())
                        .collect(toSet()),
                reviews.due(learner, zone).stream()
                        .map(Reviews.Due::item)
                        .filter(item -> !Item.isQuestion(item))
                        .map(Item::name)
                        .collect(toSet()));
    }

    /**
     * Returns the milestones that follow from these facts.
     *
     * @param done the progress with each exercise, by slug
     * @param mastered the ids of the concepts that are known well
     * @param due the slugs of the exercises to be written again
     */
    static List<Milestone> of(
            List<Exercise> exercises, Map<String, ExerciseProgress> done, Set<String> mastered, Set<String> due) {
        Map<String, Exercise> offered = new LinkedHashMap<>();
        exercises.forEach(exercise -> offered.put(exercise.slug(), exercise));
        List<Milestone> milestones = new ArrayList<>();
        for (Exercise exercise : exercises) {
            List<String> needs = needs(exercise, offered.keySet());
            List<String> missing = needs.stream()
                    .filter(slug -> state(done, slug) != State.SOLVED)
                    .toList();
            ExerciseProgress progress = done.get(exercise.slug());
            if (progress == null) {
                throw new IllegalArgumentException("no progress with " + exercise.slug());
            }
            milestones.add(new Milestone(
                    exercise, progress, stage(exercise, progress.state(), missing, mastered, due), needs, missing));
        }
        return milestones;
    }

    // an author may name what is not written yet; waiting for it, or for itself, would lock the exercise for ever
    private static List<String> needs(Exercise exercise, Set<String> offered) {
        return exercise.prerequisites().stream()
                .filter(slug -> offered.contains(slug) && !slug.equals(exercise.slug()))
                .toList();
    }

    private static State state(Map<String, ExerciseProgress> done, String slug) {
        ExerciseProgress progress = done.get(slug);
        return progress == null ? State.NEW : progress.state();
    }

    private static Stage stage(
            Exercise exercise, State state, List<String> missing, Set<String> mastered, Set<String> due) {
        return switch (state) {
            case NEW -> missing.isEmpty() ? Stage.READY : Stage.LOCKED;
            case TRIED -> Stage.TRIED;
            case SOLVED -> {
                if (due.contains(exercise.slug())) {
                    yield Stage.DUE;
                }
                yield mastered.containsAll(exercise.concepts()) ? Stage.MASTERED : Stage.SOLVED;
            }
        };
    }
}
