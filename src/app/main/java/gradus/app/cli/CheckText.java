package gradus.app.cli;

import gradus.app.authoring.CheckedExercise;
import gradus.app.bank.BankReport;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.judge.check.TriedMutant;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what a check came to, for a person. */
final class CheckText {

    private final PrintWriter out;

    CheckText(PrintWriter out) {
        this.out = out;
    }

    void print(List<CheckedExercise> checked) {
        out.printf(
                "%n%-28s  %7s  %6s  %6s  %5s  %8s  %6s%n",
                "exercise", "mutants", "killed", "score", "wrong", "accepted", "time");
        checked.forEach(this::line);
        checked.forEach(this::details);
        summary(checked);
    }

    void print(BankReport questions) {
        out.printf("%n%d questions%n", questions.total());
        out.printf("  by kind:  %s%n", counts(questions.byKind()));
        out.printf("  by topic: %s%n", counts(questions.byTopic()));
        questions.faults().forEach(fault -> out.printf("  ✗ %s%n", fault));
        out.printf(
                "%s%n",
                questions.faults().isEmpty()
                        ? "all of them can be asked"
                        : "%d faults".formatted(questions.faults().size()));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void line(CheckedExercise one) {
        CheckReport report = one.report();
        if (report == null) {
            out.printf("✗ %-26s  %s%n", one.slug(), "could not be read");
            return;
        }
        out.printf(
                "%s %-26s  %7d  %6d  %4.0f %%  %5d  %8d  %4.1f s%n",
                one.ok() ? "✓" : "✗",
                one.slug(),
                report.mutable(),
                report.killed(),
                100 * report.score(),
                report.count(Tried.Kind.WRONG),
                report.count(Tried.Kind.ACCEPTED),
                one.seconds());
    }

    private void details(CheckedExercise one) {
        CheckReport report = one.report();
        List<TriedMutant> survivors = report == null
                ? List.of()
                : report.mutants().stream().filter(TriedMutant::survived).toList();
        if (one.ok() && survivors.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", one.slug());
        one.faults().forEach(fault -> out.printf("  ✗ %s%n", fault));
        for (TriedMutant mutant : survivors) {
            out.printf(
                    "  survives: %s:%d  %s (%s)%n            %s%n",
                    mutant.file(), mutant.line(), mutant.mutation(), mutant.description(), mutant.source());
        }
    }

    private void summary(List<CheckedExercise> checked) {
        long ok = checked.stream().filter(CheckedExercise::ok).count();
        double[] scores = checked.stream()
                .map(CheckedExercise::report)
                .filter(report -> report != null && !report.mutants().isEmpty())
                .mapToDouble(CheckReport::score)
                .sorted()
                .toArray();
        out.printf("%n%d of %d exercises can be trusted", ok, checked.size());
        if (scores.length > 0) {
            out.printf(
                    "; mutation score: median %.1f %%, lowest %.1f %%",
                    100 * scores[scores.length / 2], 100 * scores[0]);
        }
        double falseAlarm = checked.stream()
                .map(CheckedExercise::report)
                .mapToDouble(report -> report == null ? 0 : report.falseAlarm())
                .max()
                .orElse(0);
        out.printf("; false alarms: at most %.1e a submission%n", falseAlarm);
    }
}
