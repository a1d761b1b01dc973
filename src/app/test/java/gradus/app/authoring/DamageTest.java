package gradus.app.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.RealExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.judge.check.TriedMutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise of this repository is damaged, on copies, in every way that an author may do it by accident. */
class DamageTest {

    private static final String SLUG = "sigmoid-backward";
    private static final String HIDDEN = "hidden-tests/SigmoidBackwardHiddenTest.java";
    private static final String REFERENCE = "reference/SigmoidBackward.java";

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

    @BeforeEach
    void copy() {
        RealExercise.in(home);
        replace("exercise.yaml", "prerequisites: [sigmoid-forward, numerical-gradient]", "prerequisites: []");
    }

    private CheckedExercise check() {
        Catalogue catalogue = Catalogue.open(home, judge::prepare);
        return new ContentCheck(catalogue, ConceptMap.open(home), judge).run(SLUG);
    }

    private static CheckReport reported(CheckedExercise checked) {
        return Objects.requireNonNull(checked.report());
    }

    private List<String> faults() {
        return check().faults();
    }

    private Path path(String file) {
        Path inExercise = home.resolve("exercises").resolve(SLUG).resolve(file);
        return Files.exists(inExercise)
                ? inExercise
                : home.resolve("reference-solutions").resolve(SLUG).resolve(file);
    }

    private String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(path(file), text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void replace(String file, String from, String to) {
        String text = read(file);
        assertThat(text).as(file).contains(from);
        write(file, text.replace(from, to));
    }

    private static String wrong(String name) {
        return "reference-solutions/%s/wrong/%s".formatted(SLUG, name);
    }

    @Test
    void undamaged_hasNoFault_andEverythingIsReported() {
        CheckedExercise checked = check();
        assertThat(checked.faults()).isEmpty();
        assertThat(reported(checked).mutable()).isGreaterThan(5);
        assertThat(reported(checked).score()).isEqualTo(1);
        assertThat(reported(checked).count(Tried.Kind.WRONG)).isGreaterThanOrEqualTo(6);
        assertThat(reported(checked).solutions())
                .filteredOn(tried -> tried.name().equals("overwrites-upstream"))
                .singleElement()
                .satisfies(tried -> assertThat(tried.fails())
                        .containsExactlyInAnyOrder("leavesItsArgumentsAlone", "results_areNewArrays"));
    }

    @Test
    void deletedAssertion_isNoticed() {
        replace(HIDDEN, "upstream.check();", "");
        assertThat(faults())
                .contains(wrong("overwrites-upstream")
                        + "/misconception.yaml: leavesItsArgumentsAlone is said to fail, and passes with seed 1");
    }

    @Test
    void testsThatSeeTooLittle_letMutantsLive() {
        // without those that look at the slope's size, a half of it passes
        replace(HIDDEN, "check(\"dX\", x, dX);", "check(\"dX\", x, twin(x, w));");
        replace(HIDDEN, "    private static double dot(", """
                    private static double[] twin(double[] x, double[] w) {
                        double[] dX = slope(x);
                        for (int i = 0; i < dX.length; i++) {
                            dX[i] *= w[i];
                        }
                        return dX;
                    }

                    private static double dot(\
                """);
        replace(HIDDEN, "Close.check(\"dX\", slope(x), sigmoid.backward(y, ones));", "");
        replace(HIDDEN, "Close.check(\"dX\", expected, sigmoid.backward(logistic(x), dOut), 1e-9, 0);", "");
        replace(HIDDEN, "Close.check(\"dX\", expected, sigmoid.backward(y, dOut), 1e-3, 0);", "");
        CheckedExercise checked = check();
        assertThat(checked.faults()).anyMatch(fault -> fault.startsWith("hidden-tests: kill only"));
        assertThat(reported(checked).mutants())
                .filteredOn(TriedMutant::survived)
                .isNotEmpty()
                .allMatch(mutant -> mutant.file().equals("SigmoidBackward.java")
                        && !mutant.source().isEmpty());
    }

    @Test
    void bugInTheReference_isNoticed() {
        replace(REFERENCE, "(1 - y[i])", "(1 - y[i] * y[i])");
        CheckedExercise checked = check();
        assertThat(checked.faults())
                .anyMatch(fault -> fault.startsWith(
                                "reference-solutions/sigmoid-backward/reference: as a submission it is" + " wrong")
                        && fault.contains("slopeForAnUpstreamOfOne"));
        assertThat(reported(checked).mutants())
                .as("mutants of a wrong reference say nothing")
                .isEmpty();
    }

    @Test
    void swappedWrongSolutions_areNoticed_whenTheyFailInDifferentTests() {
        swap("overwrites-upstream", "ignores-upstream");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(wrong("overwrites-upstream")))
                .anyMatch(fault -> fault.startsWith(wrong("ignores-upstream")));
    }

    @Test
    void swappedWrongSolutions_areNoticed_whenTheyFailInTheSameTests() {
        swap("plus-sign", "tanh-slope");
        assertThat(faults())
                .contains(wrong("plus-sign") + ": has no line \"dX[i] = dOut[i] * y[i] * (1 + y[i]);\","
                        + " which misconception.yaml says makes it wrong")
                .anyMatch(fault -> fault.startsWith(wrong("tanh-slope") + ": has no line"));
    }

    private void swap(String one, String other) {
        String first = "wrong/%s/SigmoidBackward.java".formatted(one);
        String second = "wrong/%s/SigmoidBackward.java".formatted(other);
        String text = read(first);
        write(first, read(second));
        write(second, text);
    }

    @Test
    void brokenTranslations_areNoticed() {
        replace("exercise.yaml", "zh: \"正中间最陡：σ′(0) = 0.25\"", "zh: \"Steepest in the middle\"");
        replace("statement.zh.md", "## ", "");
        replace("wrong/plus-sign/misconception.yaml", "zh: \"斜率中的减号写成了加号\"", "zh: \"Plus for minus\"");
        write("editorial.zh.md", "太短。\n");
        assertThat(faults())
                .contains(
                        "exercise.yaml: title of steepestInTheMiddle.zh: is not Chinese",
                        wrong("plus-sign") + "/misconception.yaml: name.zh: is not Chinese")
                .anyMatch(fault -> fault.startsWith("statement.zh.md: has 0 headings"))
                .anyMatch(fault -> fault.startsWith("editorial.zh.md: has 2 Chinese characters"));
    }

    @Test
    void missingTranslation_isNamedWithItsLine() {
        replace("exercise.yaml", ", zh: \"正中间最陡：σ′(0) = 0.25\"", "");
        assertThat(faults()).containsExactly("exercise.yaml:18: tests.visible[0].title.zh is missing");
    }

    @Test
    void starterThatIsTheSolution_isNoticed() {
        write("starter/SigmoidBackward.java", read(REFERENCE));
        assertThat(faults()).contains("starter/SigmoidBackward.java: is accepted as it is");
    }

    @Test
    void starterThatDoesNotCompile_isNoticedWithItsLine() {
        replace("starter/SigmoidBackward.java", "throw new", "throww new");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("starter/SigmoidBackward.java: compile_error: line "));
    }

    @Test
    void wrongSolutionThatNeverEnds_isNamed_andHangsNobody() {
        replace("wrong/plus-sign/SigmoidBackward.java", "double[] dX", "while (y.length > 0) {}\n        double[] dX");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(wrong("plus-sign") + ":")
                        && fault.contains(
                                "had to be stopped (time_limit); a wrong solution comes to an end by itself"));
    }

    @Test
    void verdictThatIsAMatterOfLuck_isNoticed() {
        replace("wrong/plus-sign/SigmoidBackward.java", "(1 + y[i])", "(y[0] > 0.55 ? 1 + y[i] : 1 - y[i])");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(wrong("plus-sign") + "/misconception.yaml:")
                        && fault.contains("is said to fail, and passes with seed"));
    }

    @Test
    void twoWrongSolutionsThatDoTheSame_areNoticed() {
        write("wrong/tanh-slope/SigmoidBackward.java", read("wrong/plus-sign/SigmoidBackward.java"));
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(wrong("tanh-slope") + ": is recognised as plus-sign in"));
    }

    @Test
    void acceptedVariantThatIsWrong_isNoticed() {
        write("accepted/expanded-product/SigmoidBackward.java", read("wrong/plus-sign/SigmoidBackward.java"));
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith(
                        "reference-solutions/sigmoid-backward/accepted/expanded-product: as a submission it is wrong"));
    }

    @Test
    void testThatDoesNotCompile_isNamedWithItsLine() {
        replace(HIDDEN, "double[] ones = new double[n];", "double[] ones = new double[n]");
        assertThat(faults()).containsExactly("hidden-tests/SigmoidBackwardHiddenTest.java:25: ';' expected");
    }

    @Test
    void equivalentMutantThatIsNone_isNoticed() {
        replace("exercise.yaml", "concepts:", """
                equivalent:
                  - {source: "return dX;", mutation: null_returns, reason: "nobody looks at it"}
                concepts:""");
        assertThat(faults())
                .containsExactly("exercise.yaml: equivalent: no null_returns mutant of a line \"return dX;\" survives");
    }

    @Test
    void chanceThatIsNotStated_isNoticed() {
        replace(HIDDEN, "double[] y = {0, 1, 0, 1, 1, 0};", """
                gradus.judge.kit.Chance.share(gradus.wire.verdict.Words.same("made up"), 50, 100, 0.5);
                        double[] y = {0, 1, 0, 1, 1, 0};""");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("exercise.yaml: saturatedOutputsStopTheGradient leaves something to chance and states no"
                        + " falseAlarm; a right solution fails it with a probability of 5.7e-07");
    }

    @Test
    void severalExercises_areReportedInOrder_andProgressIsTold() {
        Catalogue catalogue = Catalogue.open(home, judge::prepare);
        AtomicInteger told = new AtomicInteger();
        assertThat(new ContentCheck(catalogue, ConceptMap.open(home), judge)
                        .run(List.of(SLUG), 2, one -> told.incrementAndGet()))
                .extracting(CheckedExercise::slug)
                .containsExactly(SLUG);
        assertThat(told).hasValue(1);
    }
}
