package gradus.app.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.app.workshop.Kind;
import gradus.app.workshop.Signature;
import gradus.app.workshop.Skeleton;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./gradus new} makes can be checked at once, by the real judge: what is left is the author's. */
class FreshSkeletonTest {

    @TempDir
    static Path cache;

    private static Judge judge;

    @TempDir
    private Path home;

    @BeforeAll
    static void openJudge() {
        judge = Judge.open(new JudgeSettings(cache, 2, true));
    }

    @AfterAll
    static void closeJudge() {
        judge.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRADIENT | double[] apply(double[] x)",
                "STATE | double[] apply(double[] x)",
                "CHANCE | double[] apply(double[] x)",
                "VALUES | double[] apply(double[] x)",
                "VALUES | int[] outputShape(int[] input, int kernel, int stride)",
                "VALUES | double[][][][] convolve(double[][][][] x, double[][] w, boolean padded)",
                "VALUES | double constant()",
            })
    void everythingHolds_butWhatOnlyTheAuthorCanWrite(Kind kind, String method) {
        Skeleton.write(
                home,
                new Skeleton.Answers(
                        "fresh-piece",
                        new Words("A fresh piece", "新的一块"),
                        "T06",
                        "easy",
                        "Fresh",
                        kind,
                        Signature.of(method)));
        CheckedExercise checked =
                new ContentCheck(Catalogue.open(home, judge::prepare), ConceptMap.open(home), judge).run("fresh-piece");
        assertThat(checked.faults()).isNotEmpty().allMatch(fault -> fault.contains(": is still to be written"));
        assertThat(checked.faults()).anyMatch(fault -> fault.startsWith("statement.en.md:1: "));
        CheckReport report = Objects.requireNonNull(checked.report());
        assertThat(report.mutable()).isPositive();
        assertThat(report.score()).isEqualTo(1);
        assertThat(report.count(Tried.Kind.WRONG)).isEqualTo(1);
    }
}
