package gradus.app.web.browser;

import gradus.app.catalogue.Exercise;
import gradus.app.submission.Grader;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Diagnostic.Severity;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A grader that does what the source asks of it: {@code return 2 * x} is right; {@code // throws}, {@code // loops},
 * {@code // prints} and {@code // held} say the rest; a line with {@code oops} does not compile.
 */
final class ScriptedGrader implements Grader {

    private static final Misconception HALF = new Misconception(
            "half",
            new Words("Halves instead of doubling", "把加倍写成了减半"),
            new Words("Which way does the arrow point?", "箭头指向哪一边？"));

    private final CountDownLatch held = new CountDownLatch(1);

    /** Lets sources with {@code // held} be graded. */
    void letGo() {
        held.countDown();
    }

    @Override
    public Verdict grade(Exercise exercise, String source, Visibility suite, long seed) {
        if (source.contains("// held")) {
            await();
        }
        if (source.contains("oops")) {
            return doesNotCompile(exercise, source, seed);
        }
        Outcome outcome = outcome(source);
        List<TestResult> tests = exercise.tests().stream()
                .filter(test -> test.visibility() == suite)
                .map(test -> result(test, outcome, source))
                .toList();
        VerdictKind kind =
                VerdictKind.of(tests.stream().map(TestResult::outcome).toList());
        String output = source.contains("// prints") ? "printed by the learner <b>&amp;</b>\n" : "";
        return new Verdict(
                kind,
                tests,
                List.of(),
                null,
                output,
                !output.isEmpty(),
                seed,
                exercise.suite(),
                "none",
                "17",
                timings());
    }

    private void await() {
        try {
            if (!held.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(String source) {
        if (source.contains("// throws")) {
            return Outcome.RUNTIME_ERROR;
        }
        if (source.contains("// loops")) {
            return Outcome.TIME_LIMIT;
        }
        return source.contains("return 2 * x") ? Outcome.PASSED : Outcome.FAILED;
    }

    private static TestResult result(TestSpec test, Outcome outcome, String source) {
        boolean passed = outcome == Outcome.PASSED;
        boolean failed = outcome == Outcome.FAILED;
        boolean visible = test.visibility() == Visibility.VISIBLE;
        return new TestResult(
                test.name(),
                test.title(),
                test.visibility(),
                outcome,
                null,
                passed ? test.points() : 0,
                test.points(),
                passed ? Words.same("") : test.fails(),
                failed ? new Words("Your result is a quarter of the right one.", "你的结果是正确值的四分之一。") : null,
                source.contains("x / 2") && !visible ? HALF : null,
                outcome == Outcome.RUNTIME_ERROR ? thrown(source) : null,
                failed && visible ? "expected: 6.0\n but was: 1.5" : null,
                failed && !visible ? new GradientMap("dX", List.of(2, 3), 3, "·×±!·?") : null);
    }

    private static Thrown thrown(String source) {
        int line = lineOf(source, "// throws");
        return new Thrown("java.lang.ArithmeticException", "/ by <zero>", List.of(new Thrown.Frame("twice", line)));
    }

    private static Verdict doesNotCompile(Exercise exercise, String source, long seed) {
        int line = lineOf(source, "oops");
        int column = source.lines().toList().get(line - 1).indexOf("oops") + 1;
        Diagnostic error = new Diagnostic(
                line, column, column + 4, Severity.ERROR, "cannot find symbol\n  symbol: variable oops", null);
        return new Verdict(
                VerdictKind.COMPILE_ERROR,
                List.of(),
                List.of(error),
                null,
                "",
                false,
                seed,
                exercise.suite(),
                "none",
                "17",
                timings());
    }

    private static int lineOf(String source, String part) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line with " + part);
    }

    private static Timings timings() {
        return new Timings(8, 2, 9, 1, 20);
    }
}
