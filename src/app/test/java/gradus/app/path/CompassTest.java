package gradus.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way along a track; what comes before it is in {@code HomeHttpTest}. */
class CompassTest {

    @TempDir
    private Path home;

    private Catalogue catalogue;

    @BeforeEach
    void write() {
        write("first", "");
        write("second", "first");
        write("third", "second");
        write("beside", "");
        catalogue = Catalogue.open(home, spec -> {
            throw new UnsupportedOperationException();
        });
    }

    private void write(String slug, String prerequisites) {
        MadeUpExercise.in(home, slug)
                .replace(
                        "exercise.yaml", "prerequisites: [something-before]", "prerequisites: [" + prerequisites + "]");
    }

    private static Track track(String... slugs) {
        return new Track("way", Words.same("way"), Words.same("about"), List.of(slugs));
    }

    private String next(Track track, String... solved) {
        Map<String, ExerciseProgress> done = new TreeMap<>();
        catalogue.all().forEach(exercise -> {
            State state = Arrays.asList(solved).contains(exercise.slug()) ? State.SOLVED : State.NEW;
            done.put(exercise.slug(), new ExerciseProgress(exercise.slug(), state, 0, 0, 5, null, null));
        });
        return Compass.nextOn(track, Milestones.of(catalogue.all(), done, Set.of(), Set.of()))
                .map(Milestone::slug)
                .orElse("none");
    }

    @Test
    void next_isTheFirstThatIsNotSolved_inTheOrderOfTheTrack() {
        assertThat(next(track("beside", "first", "second"))).isEqualTo("beside");
        assertThat(next(track("beside", "first", "second"), "beside", "first")).isEqualTo("second");
    }

    @Test
    void whatIsLocked_leadsDownToWhatCanBeSolvedNow() {
        assertThat(next(track("third"))).isEqualTo("first");
        assertThat(next(track("third"), "first")).isEqualTo("second");
        assertThat(next(track("third"), "first", "second")).isEqualTo("third");
    }

    @Test
    void endOfATrack_andExercisesThatAreNotThere_leadNowhere() {
        assertThat(next(track("first"), "first")).isEqualTo("none");
        assertThat(next(track("not-written-yet"))).isEqualTo("none");
        assertThat(next(track("not-written-yet", "beside"))).isEqualTo("beside");
    }
}
