package gradus.app.web.pages;

import gradus.app.workshop.FileName;
import gradus.judge.check.CheckReport;
import gradus.judge.check.Tried;
import gradus.judge.check.TriedMutant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the check of an exercise came to: each solution and each mutant against each hidden test.
 *
 * @param frame what every page needs
 * @param standing how it stands with the exercise
 */
public record ReportView(Frame frame, StandingView standing) {

    private static final Pattern PLACE = Pattern.compile("([^\\s:]+)(?::([0-9]+))?: .*", Pattern.DOTALL);

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

    /** A fault of an exercise, with a way to the place that it names. */
    public record Fault(String text, @Nullable String address) {}

    /** Returns all that is wrong with what is in the folder. */
    public List<Fault> faults() {
        return standing.faults().stream().map(this::fault).toList();
    }

    private Fault fault(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            return new Fault(text, null);
        }
        String own = "reference-solutions/%s/".formatted(standing.slug());
        String file = place.group(1).startsWith(own) ? place.group(1).substring(own.length()) : place.group(1);
        String line = place.group(2) == null ? "" : "&line=" + place.group(2);
        return new Fault(
                text,
                FileName.of(file)
                        .map(name -> EditPage.address(standing.slug(), name) + line)
                        .orElse(null));
    }
}
