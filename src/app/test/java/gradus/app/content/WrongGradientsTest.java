package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.StoredVerdict;
import gradus.app.submission.VerdictJson;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real judge draws of wrong solutions that people really write. */
class WrongGradientsTest {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @TempDir
    private static Path cache;

    private static Judge judge;
    private static Catalogue catalogue;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache, 1, true));
        catalogue = Catalogue.open(HOME, judge::prepare);
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static Verdict submit(String slug, String wrong, String file) throws IOException {
        Exercise exercise = catalogue.find(slug).orElseThrow();
        Path source = HOME.resolve("reference-solutions")
                .resolve(slug)
                .resolve("wrong")
                .resolve(wrong)
                .resolve(file);
        return judge.grade(exercise.prepared(), Files.readString(source), Visibility.HIDDEN, 5);
    }

    private static GradientMap map(Verdict verdict, String test) {
        TestResult result = verdict.tests().stream()
                .filter(one -> one.name().equals(test))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(result.gradient(), test);
    }

    @Test
    void transposedWeightGradient_agreesOnTheDiagonal() throws IOException {
        Verdict verdict = submit("affine-backward", "dw-transposed", "AffineBackward.java");
        assertThat(map(verdict, "dW_isTheNumericalGradient").cells()).isEqualTo("·××" + "×·×" + "××·");
    }

    @Test
    void nothingForZeroFeatures_isWrongWhereTheFeaturesAreZero() throws IOException {
        Verdict verdict = submit("affine-backward", "nothing-for-zero-features", "AffineBackward.java");
        assertThat(map(verdict, "dX_isTheNumericalGradient").cells()).isEqualTo("×··" + "·×·" + "··×" + "×··");
    }

    @Test
    void squareKernelsOnly_isWrongInTheColumnsBeyond() throws IOException {
        Verdict verdict = submit("conv2d-backward", "square-kernels-only", "Conv2dBackward.java");
        GradientMap dW = map(verdict, "allGradients_agreeWithTheNumericalOnes");
        assertThat(dW.name()).isEqualTo("dW");
        assertThat(dW.shape()).containsExactly(4, 3, 3, 5);
        assertThat(dW.cells()).matches("(···××)+");
    }

    @Test
    void mapOfAHiddenTest_holdsNoNumberButIndicesAndCounts() throws IOException {
        Verdict verdict = submit("layer-norm", "not-centred", "LayerNorm.java");
        int maps = 0;
        for (JsonNode test : VerdictJson.of("layer-norm", 1, verdict, "en").path("tests")) {
            JsonNode gradient = test.path("gradient");
            if (gradient.isObject()) {
                maps++;
                assertThat(gradient.toString()).doesNotContainPattern("[0-9][.eE][-+0-9]");
                assertThat(gradient.path("rows").toString()).doesNotContainPattern("[0-9]");
            }
        }
        assertThat(maps).isPositive();
        assertThat(StoredVerdict.fromJson(StoredVerdict.toJson(verdict))).isEqualTo(verdict);
    }
}
