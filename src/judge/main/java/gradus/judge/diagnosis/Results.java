package gradus.judge.diagnosis;

import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.kit.Mismatch;
import gradus.judge.run.LearnerThrew;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the runs of tests into results that a learner may read. */
public final class Results {

    private static final Words NOTHING = new Words("", "");
    private static final Words NOT_STARTED = new Words(
            "This part is not written yet: it throws UnsupportedOperationException.",
            "这一部分还没有写：它抛出了 UnsupportedOperationException。");

    private Results() {}

    /** Returns a result for each of {@code specs}, in their order; {@code source} is the learner's file. */
    public static List<TestResult> of(
            List<TestSpec> specs, List<TestRun> runs, Map<String, Misconception> misconceptions, String source) {
        Withheld withheld = new Withheld(source);
        Map<String, TestRun> byName = runs.stream().collect(Collectors.toMap(TestRun::name, Function.identity()));
        List<TestResult> results = new ArrayList<>();
        for (TestSpec spec : specs) {
            TestRun run = byName.get(spec.name());
            if (run == null) {
                throw new GraderFault("test %s was not run".formatted(spec.name()));
            }
            results.add(result(spec, run, misconceptions.get(spec.name()), withheld));
        }
        return results;
    }

    private static TestResult result(
            TestSpec spec, TestRun run, @Nullable Misconception misconception, Withheld withheld) {
        Outcome outcome = outcome(run);
        boolean passed = outcome == Outcome.PASSED;
        Throwable failure = run.failure();
        return new TestResult(
                spec.name(),
                spec.title(),
                spec.visibility(),
                outcome,
                run.ending() == null ? null : run.ending().cause(),
                passed ? spec.points() : 0,
                spec.points(),
                passed ? NOTHING : spec.fails(),
                passed ? null : diagnosis(run),
                misconception,
                outcome == Outcome.RUNTIME_ERROR && failure != null ? thrown(spec, failure, withheld) : null,
                passed || spec.visibility() == Visibility.HIDDEN || failure == null || run.ending() != null
                        ? null
                        : String.valueOf(failure.getMessage()),
                gradient(spec, run, withheld));
    }

    private static Outcome outcome(TestRun run) {
        if (run.ending() != null) {
            return run.ending().outcome();
        }
        Throwable failure = run.failure();
        if (failure == null) {
            return Outcome.PASSED;
        }
        if (failure instanceof AssertionError) {
            return Outcome.FAILED;
        }
        if (LearnerThrew.in(failure) != null) {
            return Outcome.RUNTIME_ERROR;
        }
        // a test that stumbles over a learner's result (a null, a short row) has found it wrong
        return Outcome.FAILED;
    }

    private static @Nullable Words diagnosis(TestRun run) {
        if (run.ending() != null) {
            return run.ending().words();
        }
        if (run.failure() instanceof Mismatch mismatch) {
            return mismatch.diagnosis();
        }
        Thrown thrown = run.failure() == null ? null : LearnerThrew.in(run.failure());
        boolean starter = thrown != null && thrown.type().equals(UnsupportedOperationException.class.getName());
        return starter ? NOT_STARTED : null;
    }

    private static @Nullable Thrown thrown(TestSpec spec, Throwable failure, Withheld withheld) {
        Thrown thrown = LearnerThrew.in(failure);
        return thrown == null || spec.visibility() == Visibility.VISIBLE ? thrown : withheld.from(thrown);
    }

    private static @Nullable GradientMap gradient(TestSpec spec, TestRun run, Withheld withheld) {
        GradientMap map =
                run.ending() == null && run.failure() instanceof Mismatch mismatch ? mismatch.gradient() : null;
        return map == null || spec.visibility() == Visibility.VISIBLE ? map : withheld.from(map);
    }
}
