package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.authoring.CheckedExercise;
import gradus.app.authoring.ContentCheck;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.check.CheckReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exercise of this repository can be trusted. */
class ContentTest {

    private static final int WORKERS = 2;

    @TempDir
    private Path cache;

    @Test
    void everyExercise_isWithoutFaults() {
        try (Judge judge = Judge.open(new JudgeSettings(cache, WORKERS, true))) {
            Path home = Path.of(System.getProperty("gradus.home"));
            ContentCheck check = new ContentCheck(Catalogue.open(home, judge::prepare), ConceptMap.open(home), judge);
            List<CheckedExercise> checked = check.run(check.slugs(), WORKERS, one -> {});
            assertThat(checked).hasSizeGreaterThanOrEqualTo(6);
            assertThat(checked)
                    .allSatisfy(one -> assertThat(one.faults()).as(one.slug()).isEmpty());
            double[] scores = checked.stream()
                    .map(CheckedExercise::report)
                    .map(Objects::requireNonNull)
                    .mapToDouble(CheckReport::score)
                    .sorted()
                    .toArray();
            assertThat(scores[scores.length / 2]).as("median mutation score").isGreaterThanOrEqualTo(0.97);
        }
    }
}
