package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.path.Track;
import gradus.app.path.Tracks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real tracks: ways that can be walked. */
class TracksTest {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @Test
    void everyTrack_namesExercisesThatAreThere_eachAfterWhatItBuildsOn() {
        Catalogue catalogue = Catalogue.open(HOME, spec -> {
            throw new UnsupportedOperationException();
        });
        assertThat(Tracks.open(HOME).all()).isNotEmpty();
        for (Track track : Tracks.open(HOME).all()) {
            for (String slug : track.slugs()) {
                assertThat(catalogue.find(slug))
                        .as("%s on %s", slug, track.id())
                        .isPresent();
                Exercise exercise = catalogue.find(slug).orElseThrow();
                int here = track.slugs().indexOf(slug);
                assertThat(exercise.prerequisites())
                        .as("what %s builds on, on the track %s", slug, track.id())
                        .allMatch(before -> track.slugs().indexOf(before) < here);
            }
        }
    }
}
