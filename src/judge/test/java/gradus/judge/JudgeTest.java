package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {

    private static final Limits SHORT = new Limits(700, 1_000, 3_000, 10_000);
    private static final String RIGHT = "return java.util.Arrays.stream(x).map(v -> 2 * v).toArray();";

    @TempDir
    static Path cache;

    private static Judge judge;
    private static PreparedExercise exercise;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache, 2, true));
        exercise = judge.prepare(Doubling.spec(SHORT));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static Verdict submit(String source) {
        return judge.grade(exercise, source, Visibility.HIDDEN, 42);
    }

    private static Verdict submitBody(String body) {
        return submit(Doubling.source(body));
    }

    private static Verdict runBody(String body) {
        return judge.grade(exercise, Doubling.source(body), Visibility.VISIBLE, 42);
    }

    @Test
    void rightSolution_isAccepted() {
        Verdict verdict = submitBody(RIGHT);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.ACCEPTED);
        assertThat(verdict.score()).isEqualTo(10);
        assertThat(verdict.sandbox()).isEqualTo("bubblewrap");
    }

    @Test
    void knownWrongSolution_isNamed() {
        Verdict verdict = submitBody(
                "double[] y = new double[x.length]; for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i]; return y;");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.WRONG);
        TestResult doubles = verdict.tests().get(0);
        assertThat(doubles.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(doubles.misconception()).isNotNull();
        assertThat(doubles.misconception().id()).isEqualTo("squares");
        assertThat(verdict.tests().get(1).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict.score()).isEqualTo(3);
    }

    @Test
    void constantFactor_isDiagnosed() {
        TestResult doubles =
                submitBody("double[] y = x.clone(); return y;").tests().get(0);
        assertThat(doubles.diagnosis()).isNotNull();
        assertThat(doubles.diagnosis().en()).isEqualTo("result is exactly half of what it should be.");
        assertThat(doubles.misconception()).isNull();
    }

    @Test
    void hiddenTests_neverShowDetails() {
        Verdict verdict = submitBody("System.out.println(java.util.Arrays.toString(x));"
                + "throw new IllegalStateException(java.util.Arrays.toString(x));");
        assertThat(verdict.output()).isEmpty();
        Thrown thrown = verdict.tests().get(0).thrown();
        assertThat(thrown).isNotNull();
        assertThat(thrown.type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(thrown.message()).isEmpty();
        assertThat(thrown.frames()).containsExactly(new Thrown.Frame("twice", 6));
        assertThat(verdict.tests().get(0).detail()).isNull();
    }

    @Test
    void visibleTests_showOutputAndDetails() {
        Verdict verdict = runBody("System.out.println(\"x has \" + x.length + \" 数\"); return x;");
        assertThat(verdict.output()).isEqualTo("x has 2 数\n");
        assertThat(verdict.tests())
                .singleElement()
                .satisfies(test -> assertThat(test.detail()).contains("expected: <2.0> but was: <1.0>"));
    }

    @Test
    void compileError_hasLineAndColumn() {
        Verdict verdict = submitBody("\treturn y;");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.tests()).isEmpty();
        assertThat(verdict.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.line()).isEqualTo(6);
            assertThat(diagnostic.column()).isEqualTo(17);
            assertThat(diagnostic.endColumn()).isEqualTo(18);
            assertThat(diagnostic.severity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(diagnostic.message()).contains("cannot find symbol");
        });
    }

    @Test
    void otherPackage_isExplained() {
        Verdict verdict = submit("public class Doubling { }");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.diagnostics().get(0).message())
                .isEqualTo("This file must declare the public class Doubling in the package exercise.doubling.");
    }

    @Test
    void classThatDoesNotImplementTheContract_isExplained() {
        Verdict verdict = submit("package exercise.doubling;\n\npublic class Doubling { }");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.diagnostics().get(0).message()).isEqualTo("Doubling must implement Doubles.");
        assertThat(verdict.diagnostics().get(0).line()).isEqualTo(3);
    }

    @Test
    void ownContract_isRefused() {
        Verdict verdict = submit(Doubling.source(RIGHT) + "interface Doubles { double[] twice(double[] x); }");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.diagnostics().get(0).message()).contains("Doubles belongs to the exercise");
    }

    @Test
    void missingConstructor_isExplained() {
        Verdict verdict = submit("package exercise.doubling; public class Doubling implements Doubles {"
                + " Doubling(int n) {} public double[] twice(double[] x) { return x; } }");
        assertThat(verdict.diagnostics().get(0).message())
                .isEqualTo("Doubling needs the public constructor Doubling().");
    }

    @Test
    void endlessLoop_isTimeLimit() {
        assertEnds("while (true) { }", VerdictKind.TIME_LIMIT);
    }

    @Test
    void fullHeap_isMemoryLimit() {
        assertEnds(
                "var all = new java.util.ArrayList<double[]>(); while (true) all.add(new double[1 << 20]);",
                VerdictKind.MEMORY_LIMIT);
    }

    @Test
    void endlessRecursion_isRuntimeError() {
        Verdict verdict = submitBody("return twice(x);");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.RUNTIME_ERROR);
        Thrown thrown = verdict.tests().get(0).thrown();
        assertThat(thrown).isNotNull();
        assertThat(thrown.type()).isEqualTo("java.lang.StackOverflowError");
        assertThat(submitBody(RIGHT).kind()).isEqualTo(VerdictKind.ACCEPTED);
    }

    @Test
    void systemExit_isExitedEarly() {
        assertEnds("System.exit(0); return x;", VerdictKind.EXITED_EARLY);
    }

    @Test
    void floodOfOutput_isOutputLimit() {
        assertEnds("while (true) System.out.println(\"flood\");", VerdictKind.OUTPUT_LIMIT);
        Verdict run = runBody("while (true) System.out.println(\"flood\");");
        assertThat(run.kind()).isEqualTo(VerdictKind.OUTPUT_LIMIT);
        assertThat(run.output()).hasSize(SHORT.outputChars());
        assertThat(run.outputCut()).isTrue();
    }

    @Test
    void writingToTheResultPipe_isForbidden() {
        assertEnds(
                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                        + " out.write(\"all tests passed\".getBytes()); out.flush(); }"
                        + " catch (java.io.IOException e) { } return x;",
                VerdictKind.FORBIDDEN);
    }

    @Test
    void starter_isToldThatItIsNotWritten() {
        Verdict verdict = submit(exercise.spec().starter());
        assertThat(verdict.kind()).isEqualTo(VerdictKind.RUNTIME_ERROR);
        assertThat(verdict.tests().get(0).diagnosis()).isNotNull();
        assertThat(verdict.tests().get(0).diagnosis().en()).contains("not written yet");
    }

    @Test
    void sameSeed_givesTheSameVerdict() {
        String wrong = "double[] y = x.clone(); y[0] = 0; return y;";
        assertThat(submitBody(wrong).tests()).isEqualTo(submitBody(wrong).tests());
    }

    @Test
    void staticState_doesNotTravelFromTestToTest() {
        String source = Doubling.source("calls++; if (calls > 1) throw new IllegalStateException();" + RIGHT)
                .replace("implements Doubles {", "implements Doubles { static int calls;");
        assertThat(submit(source).kind()).isEqualTo(VerdictKind.ACCEPTED);
    }

    private static void assertEnds(String body, VerdictKind kind) {
        assertThat(submitBody(body).kind()).isEqualTo(kind);
        assertThat(submitBody(RIGHT).kind()).isEqualTo(VerdictKind.ACCEPTED);
    }
}
