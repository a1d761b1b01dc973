package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.catalogue.Catalogue;
import gradus.app.engine.EnginePlan;
import gradus.app.engine.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of the engine and the exercises of this repository: no exercise without a place, no place without an exercise. */
class EngineContentTest {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @Test
    void everyExercise_hasItsPlaceInTheEngine() {
        Catalogue catalogue = Catalogue.open(HOME, spec -> {
            throw new UnsupportedOperationException("nothing is compiled here");
        });
        List<String> planned = EnginePlan.open(HOME).parts().stream()
                .flatMap(part -> part.slots().stream())
                .map(Part.Slot::slug)
                .toList();

        assertThat(catalogue.folders())
                .as("exercises without a part: add each to exercises/engine.yaml")
                .allSatisfy(slug -> assertThat(planned).contains(slug));
        assertThat(planned)
                .as("pieces of exercises/engine.yaml that are no exercises")
                .allSatisfy(slug -> assertThat(catalogue.folders()).contains(slug));
    }
}
