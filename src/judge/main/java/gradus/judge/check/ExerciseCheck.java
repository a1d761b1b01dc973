package gradus.judge.check;

import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.judge.Judge;
import gradus.judge.PreparedExercise;
import gradus.judge.Trials;
import gradus.judge.kit.Chance;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tries what an exercise claims. One object checks one exercise, once. */
public final class ExerciseCheck {

    /** A verdict that holds with these holds with any: an input that matters is not drawn once in twenty times only. */
    private static final long[] SEEDS = {
        1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946
    };

    /** A wrong solution, like a learner's, may break a box or two; after that its other tests would say nothing. */
    private static final int MOST_BOXES = 3;

    private static final double LEAST_SCORE = 0.95;

    private final Judge judge;
    private final PreparedExercise exercise;
    private final ExerciseSpec spec;
    private final Trials trials;
    private final Consumer<CheckStep> progress;
    private final List<Tried> solutions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> comparisons = new HashMap<>();
    private int done;

    /** What was told with one seed is not told again with the next. */
    private final Set<String> told = new HashSet<>();

    private ExerciseCheck(Judge judge, PreparedExercise exercise, Trials trials, Consumer<CheckStep> progress) {
        this.judge = judge;
        this.exercise = exercise;
        this.spec = exercise.spec();
        this.trials = trials;
        this.progress = progress;
    }

    /**
     * Checks {@code exercise} in {@code judge}'s boxes.
     *
     * @param progress is told how far it is
     * @throws gradus.wire.verdict.GraderFault if that was not possible, for a reason that is not the exercise's
     */
    public static CheckReport run(Judge judge, PreparedExercise exercise, Consumer<CheckStep> progress) {
        try (Trials trials = judge.tryOut(exercise)) {
            return new ExerciseCheck(judge, exercise, trials, progress).run();
        }
    }

    private CheckReport run() {
        // first those that could hang whoever compares with them
        boolean allEnd = spec.wrong().stream().map(this::comesToAnEnd).reduce(true, Boolean::logicalAnd);
        boolean right = right(Tried.Kind.REFERENCE, "reference", spec.reference());
        spec.accepted().forEach((variant, sources) -> right(Tried.Kind.ACCEPTED, variant, sources));
        chance();
        if (allEnd) {
            starter();
            wrong();
        }
        return report(right ? mutants() : List.of());
    }

    private boolean comesToAnEnd(WrongSolution wrong) {
        List<TestRun> runs = attempt(place("wrong", id(wrong)), wrong.sources(), SEEDS[0]);
        Optional<TestRun> stopped = runs.stream()
                .filter(run -> run.ending() != null && run.ending().outcome() != Outcome.NOT_RUN)
                .findFirst();
        stopped.ifPresent(run -> {
            fault(
                    place("wrong", id(wrong)),
                    "%s had to be stopped (%s); a wrong solution comes to an end by itself"
                            .formatted(run.name(), why(run)));
        });
        step();
        return !runs.isEmpty() && stopped.isEmpty();
    }

    private void step() {
        int all = 2 * spec.wrong().size() + 1 + spec.accepted().size() + SEEDS.length;
        progress.accept(new CheckStep(CheckStep.Stage.SOLUTIONS, ++done, all));
    }

    /** Returns whether a solution that should be right is. */
    private boolean right(Tried.Kind kind, String name, Map<String, String> sources) {
        String place = kind == Tried.Kind.REFERENCE ? place(name) : place("accepted", name);
        Set<String> failed = new TreeSet<>();
        for (Visibility visibility : Visibility.values()) {
            failed.addAll(failsAsASubmission(place, sources, visibility));
        }
        if (failed.isEmpty()) {
            for (long seed : SEEDS) {
                for (TestRun run : again(place, sources, seed)) {
                    comparisons.merge(run.name(), run.comparisons(), Math::max);
                    if (!run.passed() && failed.add(run.name())) {
                        fault(place, "fails %s with seed %d: %s".formatted(run.name(), seed, why(run)));
                    }
                }
            }
        }
        solutions.add(new Tried(kind, name, failed));
        step();
        return failed.isEmpty();
    }

    private Set<String> failsAsASubmission(String place, Map<String, String> sources, Visibility visibility) {
        Verdict verdict = judge.grade(exercise, submitted(sources), visibility, SEEDS[0]);
        if (verdict.kind() == VerdictKind.ACCEPTED) {
            return Set.of();
        }
        fault(place, "as a submission it is %s%s".formatted(verdict.kind().id(), details(verdict)));
        return verdict.tests().stream()
                .filter(result -> result.outcome() != Outcome.PASSED)
                .map(TestResult::name)
                .collect(Collectors.toSet());
    }

    private void starter() {
        Verdict verdict = judge.grade(exercise, spec.starter(), Visibility.HIDDEN, SEEDS[0]);
        if (verdict.kind() == VerdictKind.COMPILE_ERROR || verdict.kind() == VerdictKind.FORBIDDEN) {
            fault(
                    "starter/%s.java".formatted(spec.solutionName()),
                    verdict.kind().id() + details(verdict));
        } else if (verdict.kind() == VerdictKind.ACCEPTED) {
            fault("starter/%s.java".formatted(spec.solutionName()), "is accepted as it is");
        }
        solutions.add(new Tried(
                Tried.Kind.STARTER,
                "starter",
                verdict.tests().stream()
                        .filter(result -> result.outcome() != Outcome.PASSED)
                        .map(TestResult::name)
                        .collect(Collectors.toSet())));
    }

    /** Words and code of two wrong solutions that fail the same tests could be mixed up, and no test would tell. */
    private void line(WrongSolution wrong) {
        String place = place("wrong", id(wrong));
        String line = wrong.line();
        if (line == null) {
            fault(
                    place + "/misconception.yaml",
                    "line is missing: the line of code that makes it wrong, which no other solution has");
            return;
        }
        if (!WrongSolution.has(wrong.sources(), line)) {
            fault(place, "has no line \"%s\", which misconception.yaml says makes it wrong".formatted(line));
        }
        if (WrongSolution.has(spec.reference(), line)) {
            fault(place + "/misconception.yaml", "line: the reference has the line \"%s\" too".formatted(line));
        }
        spec.wrong().stream()
                .filter(other -> !id(other).equals(id(wrong)) && WrongSolution.has(other.sources(), line))
                .forEach(other -> fault(
                        place + "/misconception.yaml",
                        "line: wrong/%s has the line \"%s\" too".formatted(id(other), line)));
    }

    /** Seed by seed, because a wrong solution is recognised among how all of them do with the same inputs. */
    private void wrong() {
        List<WrongSolution> tried = new ArrayList<>();
        for (WrongSolution wrong : spec.wrong()) {
            line(wrong);
            if (comesToTheTests(wrong)) {
                tried.add(wrong);
            }
            step();
        }
        Map<String, Set<String>> failed = new HashMap<>();
        for (long seed : SEEDS) {
            Map<String, List<TestRun>> runs = new HashMap<>();
            tried.forEach(wrong -> runs.put(id(wrong), again(place("wrong", id(wrong)), wrong.sources(), seed)));
            for (WrongSolution wrong : tried) {
                List<TestRun> own = Objects.requireNonNull(runs.get(id(wrong)));
                own.stream()
                        .filter(run -> !run.passed())
                        .forEach(run -> failed.computeIfAbsent(id(wrong), key -> new TreeSet<>())
                                .add(run.name()));
                failsAsNamed(wrong, own, seed);
                recognised(wrong, own, trials.recognise(own, runs), seed);
            }
            step();
        }
        tried.forEach(wrong ->
                solutions.add(new Tried(Tried.Kind.WRONG, id(wrong), failed.getOrDefault(id(wrong), Set.of()))));
    }

    /** Returns whether a wrong solution, submitted as a learner would, came as far as the tests. */
    private boolean comesToTheTests(WrongSolution wrong) {
        Verdict refusal = judge.refusal(exercise, submitted(wrong.sources()));
        if (refusal != null) {
            fault(
                    place("wrong", id(wrong)),
                    "as a submission it is %s%s".formatted(refusal.kind().id(), details(refusal)));
        }
        return refusal == null;
    }

    private void failsAsNamed(WrongSolution wrong, List<TestRun> runs, long seed) {
        for (TestRun run : runs) {
            if (run.passed() == wrong.failsIn().contains(run.name()) && told.add(id(wrong) + " " + run.name())) {
                fault(
                        place("wrong", id(wrong)) + "/misconception.yaml",
                        run.passed()
                                ? "%s is said to fail, and passes with seed %d".formatted(run.name(), seed)
                                : "%s fails with seed %d, and is not named: %s".formatted(run.name(), seed, why(run)));
            }
        }
    }

    private void recognised(
            WrongSolution wrong, List<TestRun> runs, Map<String, Misconception> misconceptions, long seed) {
        for (TestRun run : runs) {
            Misconception misconception = misconceptions.get(run.name());
            boolean itself = misconception != null && misconception.id().equals(id(wrong));
            if (!run.passed() && !itself && told.add(id(wrong))) {
                fault(
                        place("wrong", id(wrong)),
                        "is recognised as %s in %s with seed %d"
                                .formatted(
                                        misconception == null ? "nothing known" : misconception.id(),
                                        run.name(),
                                        seed));
            }
        }
    }

    private void chance() {
        for (TestSpec test : spec.tests()) {
            double made = comparisons.getOrDefault(test.name(), 0) * Chance.FALSE_ALARM;
            if (made > test.falseAlarm() * (1 + 1e-9)) {
                fault(
                        "exercise.yaml",
                        "%s leaves something to chance and states %s; a right solution fails it with a probability of %.1e:"
                                        .formatted(
                                                test.name(),
                                                test.falseAlarm() == 0
                                                        ? "no falseAlarm"
                                                        : "falseAlarm " + test.falseAlarm(),
                                                made)
                                + " add falseAlarm, at least that");
            }
        }
    }

    private List<TriedMutant> mutants() {
        MutantTrials mutants = new MutantTrials(spec, trials);
        List<TriedMutant> tried = mutants.run(SEEDS[0], progress);
        faults.addAll(mutants.faults());
        long survivors = tried.stream().filter(TriedMutant::survived).count();
        long killed = tried.stream().filter(TriedMutant::killed).count();
        if (killed < LEAST_SCORE * (killed + survivors)) {
            fault(
                    "hidden-tests",
                    "kill only %d of %d mutants of the reference; at least %.0f %% must die, or be listed as equivalent"
                            .formatted(killed, killed + survivors, 100 * LEAST_SCORE));
        }
        return tried;
    }

    private CheckReport report(List<TriedMutant> mutants) {
        List<String> hidden = spec.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .map(TestSpec::name)
                .toList();
        double falseAlarm = spec.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .mapToDouble(TestSpec::falseAlarm)
                .sum();
        return new CheckReport(hidden, solutions, mutants, falseAlarm, faults);
    }

    /** Returns how a solution did in the hidden tests; nothing, and notes a fault, if it can't be run. */
    private List<TestRun> attempt(String place, Map<String, String> sources, long seed) {
        try {
            return trials.run(trials.compile(place, sources), Visibility.HIDDEN, seed, spec.limits(), MOST_BOXES);
        } catch (ExerciseFault unfit) {
            fault(place, unfit.reason());
            return List.of();
        }
    }

    /** Returns how a solution that was tried in a box does with another seed. */
    private List<TestRun> again(String place, Map<String, String> sources, long seed) {
        try {
            return trials.runHere(place, sources, seed);
        } catch (ExerciseFault unfit) {
            fault(place, unfit.reason());
            return List.of();
        }
    }

    private static String why(TestRun run) {
        if (run.ending() != null) {
            return run.ending().outcome().id();
        }
        return run.failure() == null ? "" : String.valueOf(run.failure().getMessage());
    }

    private static String details(Verdict verdict) {
        List<String> details = new ArrayList<>();
        verdict.diagnostics()
                .forEach(diagnostic -> details.add("line %d: %s".formatted(diagnostic.line(), diagnostic.message())));
        verdict.tests().stream()
                .filter(result -> result.outcome() != Outcome.PASSED)
                .forEach(result -> details.add(result.name()));
        return details.isEmpty() ? "" : ": " + String.join("; ", details);
    }

    private String submitted(Map<String, String> sources) {
        return Objects.requireNonNull(sources.get(spec.solutionName() + ".java"));
    }

    private void fault(String place, String message) {
        faults.add(place + ": " + message);
    }

    private String place(String... folders) {
        return "reference-solutions/%s/%s".formatted(spec.slug(), String.join("/", folders));
    }

    private static String id(WrongSolution wrong) {
        return wrong.misconception().id();
    }
}
