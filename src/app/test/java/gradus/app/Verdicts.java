package gradus.app;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.List;

/** Verdicts on submissions to a {@link MadeUpExercise}. */
public final class Verdicts {

    private static final Timings TIMINGS = new Timings(8.25, 2.5, 3.25, 0, 14);

    private Verdicts() {}

    /** Returns the verdict on a right solution: all points. */
    public static Verdict accepted(long seed) {
        return verdict(VerdictKind.ACCEPTED, List.of(passed("agrees", 3), passed("keepsItsInput", 2)), List.of(), seed);
    }

    /** Returns the verdict on a solution that forgets a factor and then divides by zero, with every field set. */
    public static Verdict wrong(long seed) {
        TestResult failed = new TestResult(
                "agrees",
                new Words("Agrees", "一致"),
                Visibility.HIDDEN,
                Outcome.FAILED,
                null,
                0,
                3,
                new Words("It does not", "不一致"),
                new Words("Exactly half", "恰好一半"),
                new Misconception("forgets", new Words("Forgets a factor", "漏掉一个因子"), new Words("Count them", "数一数因子")),
                new Thrown("java.lang.ArithmeticException", "/ by zero", List.of(new Thrown.Frame("backward", 12))),
                null,
                new GradientMap("dX", List.of(2, 3), 3, "·×±!·?"));
        return new Verdict(
                VerdictKind.WRONG,
                List.of(failed, passed("keepsItsInput", 2)),
                List.of(),
                new Words("Nearly", "差一点"),
                "printed by the learner\n",
                true,
                seed,
                "suite-1",
                "bubblewrap",
                "17.0.15",
                TIMINGS);
    }

    /** Returns the verdict on a source that does not compile. */
    public static Verdict compileError(long seed) {
        Diagnostic diagnostic =
                new Diagnostic(3, 9, 14, Diagnostic.Severity.ERROR, new Words("cannot find symbol", "找不到符号"));
        return verdict(VerdictKind.COMPILE_ERROR, List.of(), List.of(diagnostic), seed);
    }

    /** Returns the verdict on a source that was refused before it ran. */
    public static Verdict forbidden(long seed) {
        return new Verdict(
                VerdictKind.FORBIDDEN,
                List.of(),
                List.of(new Diagnostic(
                        5,
                        9,
                        30,
                        Diagnostic.Severity.ERROR,
                        new Words("java.io.File is not available in an exercise.", "练习中不能使用 java.io.File。"))),
                new Words("You may not read or write files here.", "这里不能读写文件。"),
                "",
                false,
                seed,
                "suite-1",
                "bubblewrap",
                "17.0.15",
                TIMINGS);
    }

    /** Returns the verdict on a run of the visible tests that failed. */
    public static Verdict visibleRun(long seed) {
        TestResult failed = new TestResult(
                "showsAnExample",
                new Words("An example", "例子"),
                Visibility.VISIBLE,
                Outcome.FAILED,
                null,
                0,
                0,
                new Words("Look at it", "看一看"),
                null,
                null,
                null,
                "expected 0.25 but was 0.5",
                null);
        return verdict(VerdictKind.WRONG, List.of(failed), List.of(), seed);
    }

    /** Returns {@code verdict} as one by the tests of {@code suite}. */
    public static Verdict bySuite(Verdict verdict, String suite) {
        return new Verdict(
                verdict.kind(),
                verdict.tests(),
                verdict.diagnostics(),
                verdict.message(),
                verdict.output(),
                verdict.outputCut(),
                verdict.seed(),
                suite,
                verdict.sandbox(),
                verdict.jdk(),
                verdict.timings());
    }

    /** Returns the verdict of a grader that gave up. */
    public static Verdict graderFault(long seed) {
        return verdict(VerdictKind.GRADER_FAULT, List.of(), List.of(), seed);
    }

    private static Verdict verdict(VerdictKind kind, List<TestResult> tests, List<Diagnostic> diagnostics, long seed) {
        return new Verdict(
                kind, tests, diagnostics, null, "", false, seed, "suite-1", "bubblewrap", "17.0.15", TIMINGS);
    }

    private static TestResult passed(String name, int points) {
        Words none = new Words("", "");
        return new TestResult(
                name,
                Words.same(name),
                Visibility.HIDDEN,
                Outcome.PASSED,
                null,
                points,
                points,
                none,
                null,
                null,
                null,
                null,
                null);
    }
}
