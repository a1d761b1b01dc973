package gradus.judge.check;

import java.util.List;

/**
 * What a check has found out about an exercise.
 *
 * @param tests the names of the hidden tests, in their order
 * @param solutions how each of the author's solutions did
 * @param mutants how each mutant of the reference did; empty if the reference itself is not right
 * @param falseAlarm how often a right solution fails by chance, as the tests state it
 * @param faults what is wrong, each with its file; an exercise without any can be trusted
 */
public record CheckReport(
        List<String> tests, List<Tried> solutions, List<TriedMutant> mutants, double falseAlarm, List<String> faults) {

    public CheckReport {
        tests = List.copyOf(tests);
        solutions = List.copyOf(solutions);
        mutants = List.copyOf(mutants);
        faults = List.copyOf(faults);
    }

    /** Returns how many mutants a test could notice. */
    public int mutable() {
        return (int) mutants.stream()
                .filter(mutant -> mutant.killed() || mutant.survived())
                .count();
    }

    /** Returns how many of those a test did notice. */
    public int killed() {
        return (int) mutants.stream().filter(TriedMutant::killed).count();
    }

    /** Returns {@link #killed} as a share of {@link #mutable}, in [0, 1]; 1 if there is nothing to mutate. */
    public double score() {
        return mutable() == 0 ? 1 : (double) killed() / mutable();
    }

    /** Returns how many solutions of this kind there are. */
    public int count(Tried.Kind kind) {
        return (int) solutions.stream().filter(tried -> tried.kind() == kind).count();
    }
}
