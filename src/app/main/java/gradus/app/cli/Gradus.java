package gradus.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.Version;
import gradus.app.Wiring;
import gradus.app.catalogue.CatalogueFault;
import gradus.app.concept.ConceptFault;
import gradus.app.engine.EngineFault;
import gradus.app.regrade.RegradeRefused;
import gradus.app.storage.DataFault;
import gradus.app.web.PortTaken;
import gradus.judge.box.BoxFault;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code gradus}: nothing but its sub-commands. */
@Command(
        name = "gradus",
        description = "Exercises for deep-learning concepts, graded by hidden tests.",
        mixinStandardHelpOptions = true,
        version = "gradus " + Version.NUMBER)
public final class Gradus implements Runnable {

    /** Exit code: the arguments are wrong, or name something that can not be used. */
    public static final int WRONG_USAGE = 2;

    /** Exit code: the grader failed, for a reason that is ours. */
    public static final int GRADER_FAULT = 3;

    /** Failures whose message is a sentence for the operator; a stack trace would add nothing. */
    private static final Set<Class<? extends Exception>> USAGE_FAULTS = Set.of(
            UsageFault.class,
            DataFault.class,
            CatalogueFault.class,
            ConceptFault.class,
            EngineFault.class,
            PortTaken.class,
            RegradeRefused.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Returns the whole command line, ready to execute arguments. */
    public static CommandLine commandLine() {
        return commandLine(JudgeDesk::new);
    }

    private static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, UTF_8));
    }

    /** Returns the command line with another way to grade: for tests. */
    static CommandLine commandLine(Function<Path, GradingDesk> desks) {
        return new CommandLine(new Gradus())
                .addSubcommand(new ServeCommand(Wiring::open))
                .addSubcommand(new GradeCommand(desks))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new NewCommand(Gradus::input))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new RegradeCommand(Wiring::open))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new BackupCommand(Wiring.clock()))
                .addSubcommand(new RestoreCommand(Wiring.clock()))
                .addSubcommand(new CommandLine(new BenchCommand())
                        .addSubcommand(new BenchCommand.Grade())
                        .addSubcommand(new BenchKillsCommand())
                        .addSubcommand(new BenchPagesCommand()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Gradus::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    private static int explain(Exception failure, CommandLine command, ParseResult arguments) {
        if (USAGE_FAULTS.contains(failure.getClass())) {
            command.getErr().println("gradus: " + failure.getMessage());
            return WRONG_USAGE;
        }
        if (failure.getCause() instanceof BoxFault) {
            // what is missing on this machine is said in the message; where in our code it was missed helps nobody
            command.getErr().println("gradus: " + failure.getMessage());
            command.getErr().println("gradus: ./gradus doctor says what else this machine lacks");
            return GRADER_FAULT;
        }
        command.getErr().println("gradus: a fault of its own, not of what was graded");
        failure.printStackTrace(command.getErr());
        return GRADER_FAULT;
    }
}
