package gradus.judge.check;

import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.EquivalentMutant;
import gradus.judge.Limits;
import gradus.judge.Trials;
import gradus.judge.mutation.Mutant;
import gradus.judge.mutation.Mutants;
import gradus.judge.suite.TestRun;
import gradus.wire.verdict.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries whether the hidden tests notice what is wrong with the mutants of a reference. */
final class MutantTrials {

    /** A mutant that hangs is as good as noticed after the first hanging call; the others take microseconds. */
    private static final Limits LIMITS = new Limits(400, 800, 2_000, Limits.DEFAULT.outputChars());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[0]\\.length|= \\{}");
    private static final Pattern ENDED = Pattern.compile("[;{}]\\s*(//.*)?$");
    private static final String NOT_LOADED = "(does not load)";

    private final ExerciseSpec spec;
    private final Trials trials;
    private final List<String> faults = new ArrayList<>();
    private final Set<EquivalentMutant> used = new HashSet<>();

    MutantTrials(ExerciseSpec spec, Trials trials) {
        this.spec = spec;
        this.trials = trials;
    }

    /** Tries all mutants, with inputs from {@code seed}; {@code progress} is told how far it is. */
    List<TriedMutant> run(long seed, Consumer<CheckStep> progress) {
        Map<String, byte[]> reference = trials.compile("reference", spec.reference());
        List<Mutant> mutants = Mutants.of(
                        reference, spec.reference().keySet(), getClass().getClassLoader())
                .stream()
                .filter(mutant -> !isArid(mutant))
                .toList();
        List<TriedMutant> tried = new ArrayList<>();
        for (Mutant mutant : mutants) {
            tried.add(attempt(mutant, seed));
            progress.accept(new CheckStep(CheckStep.Stage.MUTANTS, tried.size(), mutants.size()));
        }
        for (EquivalentMutant listed : spec.equivalent()) {
            if (!used.contains(listed)) {
                faults.add("exercise.yaml: equivalent: no %s mutant of a line \"%s\" survives"
                        .formatted(listed.mutation(), listed.source()));
            }
        }
        return tried;
    }

    /** Returns what is wrong with the author's list of equivalent mutants. */
    List<String> faults() {
        return faults;
    }

    /**
     * Returns whether nobody wants a test that notices: of what an exception says, of whose length is asked in an array
     * whose rows are equally long, of an array that is a placeholder. The name is that of Petrović and Ivanković, State
     * of Mutation Testing at Google, ICSE-SEIP 2018.
     */
    private boolean isArid(Mutant mutant) {
        boolean constant = mutant.mutation().equals("inline_constant");
        if (!constant && !mutant.mutation().startsWith("argument_propagation")) {
            return false;
        }
        List<String> lines =
                spec.reference().getOrDefault(mutant.file(), "").lines().toList();
        if (mutant.line() < 1 || mutant.line() > lines.size()) {
            return false;
        }
        int at = mutant.line() - 1;
        if (constant && PLACEHOLDER.matcher(lines.get(at)).find()) {
            return true;
        }
        while (!lines.get(at).contains("throw new")
                && at > 0
                && !ENDED.matcher(lines.get(at - 1)).find()) {
            at--;
        }
        return lines.get(at).contains("throw new");
    }

    private TriedMutant attempt(Mutant mutant, long seed) {
        Set<String> fails = fails(mutant, seed);
        String source = source(mutant);
        String equivalent = fails.isEmpty() ? equivalent(source, mutant.mutation()) : null;
        return new TriedMutant(
                mutant.file(), mutant.line(), source, mutant.mutation(), mutant.description(), fails, equivalent);
    }

    private Set<String> fails(Mutant mutant, long seed) {
        try {
            Set<String> fails = new TreeSet<>();
            for (TestRun run : trials.run(mutant.classes(), Visibility.HIDDEN, seed, LIMITS, 1)) {
                if (!run.passed()) {
                    fails.add(run.name());
                }
            }
            return fails;
        } catch (ExerciseFault unfit) {
            return Set.of(NOT_LOADED);
        }
    }

    private String source(Mutant mutant) {
        String text = spec.reference().getOrDefault(mutant.file(), "");
        return text.lines()
                .skip(Math.max(0, mutant.line() - 1))
                .findFirst()
                .orElse("")
                .strip();
    }

    private @Nullable String equivalent(String source, String mutation) {
        for (EquivalentMutant listed : spec.equivalent()) {
            if (listed.source().equals(source) && listed.mutation().equals(mutation)) {
                used.add(listed);
                return listed.reason();
            }
        }
        return null;
    }
}
