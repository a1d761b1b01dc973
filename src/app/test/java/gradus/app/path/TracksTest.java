package gradus.app.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracksTest {

    private static final String TRACK = """
              - id: first
                name: {en: "First", zh: "第一条"}
                about: {en: "Where it begins.", zh: "起点。"}
                exercises: [one, two]
            """;

    @Test
    void file_isReadInItsOrder() {
        Tracks tracks = Tracks.of("tracks:\n" + TRACK + TRACK.replace("first", "second"));

        assertThat(tracks.first())
                .contains(new Track(
                        "first",
                        new Words("First", "第一条"),
                        new Words("Where it begins.", "起点。"),
                        List.of("one", "two")));
        assertThat(tracks.all()).extracting(Track::id).containsExactly("first", "second");
        assertThat(tracks.find("third")).isEmpty();
    }

    @Test
    void homeWithoutTracks_hasNone(@TempDir Path home) {
        assertThat(Tracks.open(home).first()).isEmpty();
    }

    @Test
    void faults_areNamed() {
        assertFault("tracks:\n" + TRACK + TRACK, "names the track first twice");
        assertFault("tracks:\n" + TRACK.replace("two", "one"), "the track first names an exercise twice");
        assertFault("tracks:\n" + TRACK.replace("exercises", "slugs"), "exercises");
        assertFault("tracks:\n" + TRACK.replace("[one, two]", "[One]"), "the slug of an exercise");
        assertFault("- id: [", "is not YAML");
    }

    private static void assertFault(String yaml, String part) {
        assertThatExceptionOfType(TrackFault.class)
                .isThrownBy(() -> Tracks.of(yaml))
                .withMessageStartingWith("exercises/tracks.yaml")
                .withMessageContaining(part);
    }
}
