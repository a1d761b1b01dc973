package gradus.judge;

import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.box.BoxFault;
import gradus.judge.box.BoxedProcess;
import gradus.judge.box.Boxes;
import gradus.judge.box.Checkup;
import gradus.judge.box.Finding;
import gradus.judge.compile.Compiled;
import gradus.judge.compile.CompilerPool;
import gradus.judge.compile.Source;
import gradus.judge.diagnosis.Results;
import gradus.judge.policy.Objection;
import gradus.judge.policy.Policy;
import gradus.judge.run.BoxedLearner;
import gradus.judge.run.Deadlines;
import gradus.judge.run.PrintedText;
import gradus.judge.run.ReusedRunners;
import gradus.judge.run.RunnerPool;
import gradus.judge.suite.KitVersion;
import gradus.judge.suite.TestRun;
import gradus.judge.suite.TrustedCompiler;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades submissions: compile, box, tests, diagnosis. Safe for use by several threads. */
public final class Judge implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Judge.class);
    private static final String JDK = Runtime.version().toString();

    /** Learners see it only who attack the compiler, or whose file does so by an accident that we want to hear of. */
    private static final Objection FORGED = new Objection(
            new Words(
                    "The compiler answered with classes that no Java source compiles to, so nothing was run. If you did"
                            + " not mean to attack it, please show this file to whoever runs this site.",
                    "编译器给出的类不可能由 Java 源代码编译而来，因此没有运行。如果你并非有意攻击编译器，请把这个文件交给本站管理员查看。"),
            List.of());
    /** Runners are ended from outside by accident; a submission whose runners always are does it itself. */
    private static final int MOST_ATTEMPTS = 5;

    private final Boxes boxes;
    private final Deadlines deadlines;
    private final CompilerPool compilers;
    private final RunnerPool runners;
    private final TrustedCompiler trustedCompiler;
    private final @Nullable Policy policy;
    private final Semaphore places;

    private Judge(
            Boxes boxes,
            Deadlines deadlines,
            CompilerPool compilers,
            RunnerPool runners,
            TrustedCompiler trustedCompiler,
            @Nullable Policy policy,
            Semaphore places) {
        this.boxes = boxes;
        this.deadlines = deadlines;
        this.compilers = compilers;
        this.runners = runners;
        this.trustedCompiler = trustedCompiler;
        this.policy = policy;
        this.places = places;
    }

    /**
     * Starts a judge: its compiler and its spare runners.
     *
     * @throws GraderFault if this machine can't have the boxes it needs; the message says what is missing
     */
    public static Judge open(JudgeSettings settings) {
        try {
            Deadlines deadlines = new Deadlines();
            Boxes boxes = boxes(settings, deadlines);
            RunnerPool runners = new RunnerPool(boxes, deadlines, settings.workers() + 1, settings.workers());
            CompilerPool compilers = new CompilerPool(boxes, deadlines, settings.workers());
            TrustedCompiler trusted = new TrustedCompiler(settings.cache().resolve("suites"), KitVersion.current());
            Policy policy = settings.policed() ? Policy.warm() : null;
            Semaphore places = new Semaphore(settings.workers(), true);
            return new Judge(boxes, deadlines, compilers, runners, trusted, policy, places);
        } catch (BoxFault fault) {
            throw new GraderFault(String.valueOf(fault.getMessage()), fault);
        }
    }

    private static Boxes boxes(JudgeSettings settings, Deadlines deadlines) {
        Consumer<BoxedProcess> rehearsal = runner -> RunnerPool.rehearse(runner, deadlines);
        Path bubblewrap = settings.bubblewrap();
        return settings.sandboxed() && bubblewrap != null
                ? Boxes.open(settings.cache(), bubblewrap, rehearsal)
                : Boxes.open(settings.cache(), settings.sandboxed(), rehearsal);
    }

    /** Checks this machine, and tries to break out of a box made in {@code cache}. */
    public static List<Finding> checkUp(Path cache) {
        try (Deadlines deadlines = new Deadlines()) {
            return Checkup.run(cache, runner -> RunnerPool.rehearse(runner, deadlines));
        }
    }

    /**
     * Compiles an exercise's contract and tests; not the learner's business, so a failure names the file.
     *
     * @throws ExerciseFault if the author's files do not compile or do not fit together
     */
    public PreparedExercise prepare(ExerciseSpec spec) {
        return PreparedExercise.of(spec, trustedCompiler);
    }

    /**
     * Grades one source.
     *
     * @param text the learner's file, whole
     * @param tests which tests to run: the visible ones for "Run", the hidden ones for "Submit"
     * @param seed what all inputs are drawn from; choose it after the source has arrived
     * @throws GraderFault if it could not be graded, for a reason that is ours
     */
    public Verdict grade(PreparedExercise exercise, String text, Visibility tests, long seed) {
        places.acquireUninterruptibly();
        try {
            return new Grading(exercise, text, tests, seed).run();
        } catch (BoxFault fault) {
            throw new GraderFault(String.valueOf(fault.getMessage()), fault);
        } finally {
            places.release();
        }
    }

    /**
     * Compiles one source, as {@link #grade} does first.
     *
     * @return the verdict, if it does not come as far as the tests; else null
     * @throws GraderFault if it could not be compiled, for a reason that is ours
     */
    public @Nullable Verdict refusal(PreparedExercise exercise, String text) {
        places.acquireUninterruptibly();
        try {
            Grading grading = new Grading(exercise, text, Visibility.HIDDEN, 0);
            return grading.refusal(grading.compile());
        } catch (BoxFault fault) {
            throw new GraderFault(String.valueOf(fault.getMessage()), fault);
        } finally {
            places.release();
        }
    }

    /** The way of one submission from source to verdict. */
    private final class Grading {

        private final PreparedExercise exercise;
        private final ExerciseSpec spec;
        private final Source source;
        private final Visibility visibility;
        private final long seed;
        private final Stopwatch stopwatch = new Stopwatch();

        Grading(PreparedExercise exercise, String text, Visibility visibility, long seed) {
            this.exercise = exercise;
            this.spec = exercise.spec();
            this.source = new Source(spec.packageName(), spec.solutionName(), text, exercise.contract());
            this.visibility = visibility;
            this.seed = seed;
        }

        Compiled compile() {
            return compilers.compile(source);
        }

        /** Returns the verdict on what does not come as far as the tests; null if it does. */
        @Nullable
        Verdict refusal(Compiled compiled) {
            Objection objection = objection(compiled);
            stopwatch.compiled();
            if (objection != null) {
                return forbidden(objection);
            }
            return compiled.succeeded() ? null : notCompiled(compiled);
        }

        Verdict run() {
            Compiled compiled = compile();
            Verdict refusal = refusal(compiled);
            if (refusal != null) {
                return refusal;
            }
            Verdict verdict = null;
            for (int attempt = 1; verdict == null; attempt++) {
                verdict = attempt(compiled, attempt == MOST_ATTEMPTS);
            }
            return verdict;
        }

        /** Returns null if a runner was ended from outside, unless this is the {@code last} attempt. */
        private @Nullable Verdict attempt(Compiled compiled, boolean last) {
            try (BoxedLearner learner =
                    new BoxedLearner(runners, exercise.classes(compiled.classes()), spec.limits())) {
                Words refusal = learner.load();
                stopwatch.boxed();
                if (refusal != null) {
                    int line = source.lineOf("class " + spec.solutionName());
                    return notCompiled(Compiled.failed(line, refusal));
                }
                List<TestRun> runs = exercise.suite(visibility).run(learner, seed);
                stopwatch.tested();
                if (learner.wasLost() && !last) {
                    log.warn("a runner was ended from outside; its submission is graded again");
                    return null;
                }
                return tested(compiled, runs, recognise(runs), learner.printed());
            }
        }

        private Map<String, Misconception> recognise(List<TestRun> runs) {
            Map<String, Misconception> recognised =
                    exercise.recogniser().recognise(exercise.suite(visibility), runs, seed);
            stopwatch.diagnosed();
            return recognised;
        }

        private @Nullable Objection objection(Compiled compiled) {
            if (compiled.forged()) {
                return FORGED;
            }
            return policy == null ? null : policy.objection(compiled.files(), source.text(), spec.allows());
        }

        private Verdict forbidden(Objection objection) {
            return verdict(VerdictKind.FORBIDDEN, List.of(), objection.diagnostics(), objection.message(), null);
        }

        private Verdict notCompiled(Compiled compiled) {
            return verdict(VerdictKind.COMPILE_ERROR, List.of(), compiled.diagnostics(), null, null);
        }

        private Verdict tested(
                Compiled compiled, List<TestRun> runs, Map<String, Misconception> misconceptions, PrintedText printed) {
            List<TestSpec> specs = spec.tests().stream()
                    .filter(test -> test.visibility() == visibility)
                    .toList();
            List<TestResult> results = Results.of(specs, runs, misconceptions, source.text());
            VerdictKind kind =
                    VerdictKind.of(results.stream().map(TestResult::outcome).toList());
            return verdict(kind, results, compiled.diagnostics(), null, printed);
        }

        private Verdict verdict(
                VerdictKind kind,
                List<TestResult> results,
                List<Diagnostic> diagnostics,
                @Nullable Words message,
                @Nullable PrintedText printed) {
            // in hidden tests the learner's code sees inputs that nobody is to read, so nothing it prints is shown
            PrintedText shown = printed == null || visibility == Visibility.HIDDEN ? new PrintedText(0) : printed;
            return new Verdict(
                    kind,
                    results,
                    diagnostics,
                    message,
                    shown.text(),
                    shown.isCut(),
                    seed,
                    exercise.suite(),
                    boxes.sandbox(),
                    JDK,
                    stopwatch.timings());
        }
    }

    /** Begins to try the author's own solutions of {@code exercise}; learners' submissions get their turn in between. */
    public Trials tryOut(PreparedExercise exercise) {
        return new Trials(exercise, new ReusedRunners(runners), places);
    }

    /** Returns what holds learners' code, as verdicts record it. */
    public String sandbox() {
        return boxes.sandbox();
    }

    @Override
    public void close() {
        runners.close();
        compilers.close();
        deadlines.close();
        trustedCompiler.close();
        boxes.close();
    }
}
