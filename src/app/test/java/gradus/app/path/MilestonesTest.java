package gradus.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MilestonesTest {

    @TempDir
    private Path home;

    private List<Exercise> exercises = List.of();
    private final Map<String, ExerciseProgress> done = new TreeMap<>();

    @BeforeEach
    void write() {
        write("alone", "");
        write("after-alone", "alone, not-written-yet");
        write("after-itself", "after-itself");
        write("after-both", "alone, after-alone");
        exercises = Catalogue.open(home, spec -> {
                    throw new UnsupportedOperationException();
                })
                .all();
        exercises.forEach(exercise -> progress(exercise.slug(), State.NEW));
    }

    private void write(String slug, String prerequisites) {
        MadeUpExercise.in(home, slug)
                .replace(
                        "exercise.yaml", "prerequisites: [something-before]", "prerequisites: [" + prerequisites + "]");
    }

    private void progress(String slug, State state) {
        done.put(slug, new ExerciseProgress(slug, state, 0, 0, 5, null, null));
    }

    private Milestone milestone(String slug, Set<String> mastered, Set<String> due) {
        return Milestones.of(exercises, done, mastered, due).stream()
                .filter(milestone -> milestone.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private Stage stage(String slug) {
        return milestone(slug, Set.of(), Set.of()).stage();
    }

    @Test
    void exercise_isLocked_whileSomethingItBuildsOnIsNotSolved() {
        assertThat(stage("alone")).isEqualTo(Stage.READY);
        assertThat(stage("after-alone")).isEqualTo(Stage.LOCKED);
        assertThat(stage("after-both")).isEqualTo(Stage.LOCKED);

        progress("alone", State.TRIED);
        assertThat(stage("after-alone")).isEqualTo(Stage.LOCKED);

        progress("alone", State.SOLVED);
        assertThat(stage("after-alone")).isEqualTo(Stage.READY);
        assertThat(stage("after-both")).isEqualTo(Stage.LOCKED);
        assertThat(milestone("after-both", Set.of(), Set.of()).missing()).containsExactly("after-alone");
        assertThat(milestone("after-both", Set.of(), Set.of()).needs()).containsExactly("alone", "after-alone");
    }

    @Test
    void whatIsNotOnOffer_andTheExerciseItself_lockNothing() {
        assertThat(stage("after-itself")).isEqualTo(Stage.READY);
        assertThat(milestone("after-alone", Set.of(), Set.of()).needs()).containsExactly("alone");
    }

    @Test
    void lockedExerciseThatWasTried_isTried() {
        progress("after-alone", State.TRIED);

        assertThat(stage("after-alone")).isEqualTo(Stage.TRIED);
    }

    @Test
    void solvedExercise_isMasteredWithItsConcepts_andDueBeforeAnythingElse() {
        progress("alone", State.SOLVED);

        assertThat(stage("alone")).isEqualTo(Stage.SOLVED);
        assertThat(milestone("alone", Set.of("chain-rule"), Set.of()).stage()).isEqualTo(Stage.MASTERED);
        assertThat(milestone("alone", Set.of("chain-rule"), Set.of("alone")).stage())
                .isEqualTo(Stage.DUE);
        assertThat(milestone("after-alone", Set.of("chain-rule"), Set.of("after-alone"))
                        .stage())
                .as("not solved")
                .isEqualTo(Stage.READY);
    }
}
