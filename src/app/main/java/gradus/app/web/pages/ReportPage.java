package gradus.app.web.pages;

import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.judge.check.TriedMutant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the check of an exercise came to: each solution and each mutant against each hidden test.
 *
 * @param frame what every page needs
 * @param standing how it stands with the exercise
 */
public record ReportPage(Frame frame, StandingView standing) {

    /** Returns the hidden tests, the columns. */
    public List<String> tests() {
        CheckReport report = standing.report();
        return report == null ? List.of() : report.tests();
    }

    /** Returns the author's solutions, right ones first. */
    public List<Tried> solutions() {
        CheckReport report = standing.report();
        return report == null
                ? List.of()
                : report.solutions().stream()
                        .sorted(Comparator.comparing(Tried::kind).thenComparing(Tried::name))
                        .toList();
    }

    /** Returns the mutants of the reference, survivors first. */
    public List<TriedMutant> mutants() {
        CheckReport report = standing.report();
        return report == null
                ? List.of()
                : report.mutants().stream()
                        .sorted(Comparator.comparing((TriedMutant mutant) -> !mutant.survived()))
                        .toList();
    }

    /** Returns the end of the message key for a kind of solution. */
    public String kind(Tried tried) {
        return tried.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the style of a mutant: good if it is killed, bad if it survived, quiet if it is equivalent. */
    public String tone(TriedMutant mutant) {
        return mutant.killed() ? "good" : mutant.survived() ? "bad" : "quiet";
    }
}
