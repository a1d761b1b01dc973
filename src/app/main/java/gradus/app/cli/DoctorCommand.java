package gradus.app.cli;

import gradus.judge.Judge;
import gradus.judge.box.Checkup;
import gradus.judge.box.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus doctor}: what this machine lacks, and whether a box holds. Exit code 1 if it does not. */
@Command(
        name = "doctor",
        description = "Checks this machine, and tries to break out of a box.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Home home = new Home();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = Judge.checkUp(home.folder().resolve("data").resolve("cache"));
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(line(finding)));
        boolean holds = Checkup.holds(findings);
        out.println(
                holds
                        ? "The sandbox holds: strangers' code can be graded here."
                        : "The sandbox does not hold: do not grade strangers' code here.");
        out.flush();
        return holds ? 0 : 1;
    }

    private static String line(Finding finding) {
        String status = finding.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%-14s %-34s %s".formatted(status, finding.name(), finding.detail());
    }
}
