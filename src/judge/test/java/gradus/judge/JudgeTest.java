package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradus.judge.policy.Group;
import gradus.wire.verdict.Cause;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void messageThatIsTooLong_saysThatItIsCut() {
        Thrown thrown = runBody("throw new IllegalStateException(\"m\".repeat(5_000));")
                .tests()
                .get(0)
                .thrown();
        assertThat(thrown).isNotNull();
        assertThat(thrown.message())
                .startsWith("mmm")
                .endsWith("m … [the first 2000 of 5000 characters]")
                .hasSizeLessThan(2_100);
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
    void compileErrors_areSaidInBothLanguages() {
        Verdict verdict = submitBody("int n = 0.5; String s = x; return y;");
        assertThat(verdict.diagnostics())
                .extracting(diagnostic -> diagnostic.in("en"), diagnostic -> diagnostic.in("zh"))
                .containsExactly(
                        tuple(
                                "incompatible types: possible lossy conversion from double to int",
                                "不兼容的类型: 从double转换到int可能会有损失"),
                        tuple(
                                "incompatible types: double[] cannot be converted to java.lang.String",
                                "不兼容的类型: double[]无法转换为java.lang.String"),
                        tuple(
                                "cannot find symbol\n  symbol:   variable y\n  location: class exercise.doubling.Doubling",
                                "找不到符号\n  符号:   变量 y\n  位置: 类 exercise.doubling.Doubling"));
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
        assertThat(verdict.diagnostics().get(0).in("zh")).isEqualTo("Doubling 必须实现 Doubles。");
        assertThat(verdict.diagnostics().get(0).line()).isEqualTo(3);
    }

    @Test
    void ownContract_isRefused() {
        Verdict verdict = submit(Doubling.source(RIGHT) + "interface Doubles { double[] twice(double[] x); }");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.diagnostics().get(0).message())
                .isEqualTo("Doubles belongs to the exercise; give your type another name.");
        assertThat(verdict.diagnostics().get(0).line()).isEqualTo(9);
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
    void computingAndWaiting_areToldApart() {
        assertThat(causeOf("while (true) { }")).isEqualTo(Cause.PROCESSOR_TIME);
        assertThat(causeOf("try { Thread.sleep(60_000); } catch (InterruptedException e) { } return x;"))
                .isEqualTo(Cause.WALL_TIME);
    }

    @Test
    void heapAndNativeMemory_areToldApart() {
        assertThat(causeOf("var all = new java.util.ArrayList<double[]>(); while (true) all.add(new double[1 << 20]);"))
                .isEqualTo(Cause.HEAP);
        assertThat(causeOf("var all = new java.util.ArrayList<Object>();"
                        + " while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));"))
                .isEqualTo(Cause.NATIVE_MEMORY);
        assertThat(causeOf(
                        "while (true) { Thread t = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); });"
                                + " t.setDaemon(true); t.start(); }"))
                .isEqualTo(Cause.NATIVE_MEMORY);
    }

    private static Cause causeOf(String body) {
        PreparedExercise allowing = judge.prepare(Doubling.spec(SHORT, Group.values()));
        Verdict verdict = judge.grade(allowing, Doubling.source(body), Visibility.HIDDEN, 42);
        Cause cause = verdict.tests().get(0).cause();
        assertThat(cause).isNotNull();
        return cause;
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
    void floodOfOutput_isOutputLimit() {
        assertEnds("while (true) System.out.println(\"flood\");", VerdictKind.OUTPUT_LIMIT);
        Verdict run = runBody("while (true) System.out.println(\"flood\");");
        assertThat(run.kind()).isEqualTo(VerdictKind.OUTPUT_LIMIT);
        assertThat(run.output()).hasSize(SHORT.outputChars());
        assertThat(run.outputCut()).isTrue();
    }

    @Test
    void whatNoExerciseNeeds_isForbiddenBeforeItRuns() {
        Verdict verdict =
                submitBody("System.exit(0);\n\n        return new double[] {new java.io.File(\"a\").length()};");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.FORBIDDEN);
        assertThat(verdict.tests()).isEmpty();
        assertThat(verdict.message())
                .isEqualTo(new Words(
                        "You may not end the program here: return a result, or throw an exception.",
                        "这里不能终止程序：请返回结果，或者抛出异常。"));
        assertThat(verdict.diagnostics())
                .extracting(Diagnostic::line, Diagnostic::column, Diagnostic::message)
                .containsExactly(
                        tuple(6, 9, "java.lang.System.exit is not available in an exercise."),
                        tuple(8, 9, "java.io.File is not available in an exercise."),
                        tuple(8, 9, "java.io.File.length is not available in an exercise."));
    }

    @Test
    void runOfTheVisibleTests_isHeldToTheSamePolicy() {
        Verdict verdict = runBody("System.out.println(System.getenv()); return x;");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.FORBIDDEN);
        assertThat(verdict.output()).isEmpty();
    }

    @Test
    void whatTheExerciseAllows_runs() {
        PreparedExercise allowing = judge.prepare(Doubling.spec(SHORT, Group.EXIT));
        Verdict verdict = judge.grade(allowing, Doubling.source("System.exit(0); return x;"), Visibility.HIDDEN, 42);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.EXITED_EARLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package java.lang;      | 1 | package exists in another module: java.base
            package org.junit;      | 1 | This file must declare the public class Doubling in the package exercise.doubling.
            package gradus.judge;   | 1 | This file must declare the public class Doubling in the package exercise.doubling.
            module exercise { }     | 1 | module declarations should be in a file named module-info.java
            """)
    void placeThatIsNotTheLearners_isACompileErrorWithItsLine(String beginning, int line, String message) {
        String rest = beginning.startsWith("module") ? "" : "\npublic final class Doubling { }\n";
        Verdict verdict = submit(beginning + rest);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.COMPILE_ERROR);
        assertThat(verdict.diagnostics().get(0).line()).isEqualTo(line);
        assertThat(verdict.diagnostics().get(0).message()).contains(message);
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
