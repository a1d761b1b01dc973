package gradus.app.cli;

import gradus.app.Wiring;
import gradus.app.catalogue.Catalogue;
import gradus.app.regrade.Plan;
import gradus.app.regrade.Regrading;
import gradus.app.regrade.Summary;
import gradus.app.storage.DataFault;
import gradus.app.submission.GradingGate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus regrade}: grades stored submissions again when the tests of their exercise have changed. */
@Command(
        name = "regrade",
        description = {
            "Grades an exercise's submissions again when its tests have changed.",
            "Without --apply it is a dry run: it says who would move, and changes nothing."
        },
        mixinStandardHelpOptions = true)
final class RegradeCommand implements Callable<Integer> {

    private static final long POLL_MILLIS = 50;

    private final ServeCommand.Opener opener;

    @Mixin
    private final Home home = new Home();

    @Parameters(paramLabel = "<slug>", description = "the exercise")
    @SuppressWarnings("NullAway.Init")
    private String slug;

    @Option(names = "--apply", paramLabel = "PLAN", description = "put the plan of a dry run into effect")
    private @Nullable String apply;

    @Option(names = "--also-down", description = "with --apply: also where a verdict or a score becomes worse")
    private boolean alsoDown;

    @Option(names = "--undo", paramLabel = "PLAN", description = "bring back the verdicts that a plan has replaced")
    private @Nullable String undo;

    @Option(names = "--by", paramLabel = "NAME", description = "who asks, for the audit (default: who runs this)")
    private String by = System.getProperty("user.name");

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the database (default: <home>/data)")
    private @Nullable Path data;

    @Option(names = "--json", description = "print the plan as one JSON object")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Creates the command; {@code opener} opens the application, which does the work as a server would. */
    RegradeCommand(ServeCommand.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        refuseWhatCanNotBe();
        Path folder = home.folder();
        try (Wiring wiring = open(folder)) {
            requireExercise(wiring.catalogue());
            if (apply == null && undo == null && !sandboxHolds(wiring)) {
                return Gradus.GRADER_FAULT;
            }
            Plan plan = finished(wiring, begin(wiring.regrading()));
            return plan == null ? Gradus.GRADER_FAULT : print(wiring, plan);
        }
    }

    private void refuseWhatCanNotBe() {
        if (apply != null && undo != null) {
            throw new UsageFault("--apply and --undo are two steps; take one at a time");
        }
        if (alsoDown && apply == null) {
            throw new UsageFault("--also-down belongs to --apply; a dry run lists those who would go down anyway");
        }
        if (by.isBlank() || by.length() > 100) {
            throw new UsageFault("--by takes a name of 1 to 100 characters");
        }
    }

    private Wiring open(Path folder) {
        Path path = data == null ? folder.resolve("data") : data;
        try {
            return opener.open(folder, path, true);
        } catch (DataFault fault) {
            if (!fault.inUse()) {
                throw fault;
            }
            throw new UsageFault("a server is using %s: regrade on its page /instructor/regrade/%s, or stop it first"
                    .formatted(path, slug));
        }
    }

    private void requireExercise(Catalogue catalogue) {
        String fault = catalogue.faults().get(slug);
        if (fault != null) {
            throw new UsageFault(fault);
        }
        if (catalogue.find(slug).isEmpty()) {
            throw new UsageFault("there is no exercise " + slug);
        }
    }

    private boolean sandboxHolds(Wiring wiring) throws InterruptedException, ExecutionException {
        if (wiring.health().selfTest().get().holds()) {
            return true;
        }
        say("the sandbox does not hold, so nothing is graded here; ./gradus doctor says why");
        return false;
    }

    private Plan begin(Regrading regrading) {
        if (apply != null) {
            return regrading.apply(slug, apply, alsoDown, by);
        }
        return undo == null ? regrading.plan(slug, by) : regrading.undo(slug, undo, by);
    }

    /** Waits for the end of a step; returns null if grading has been stopped, since then it does not end. */
    private @Nullable Plan finished(Wiring wiring, Plan begun) throws InterruptedException {
        GradingGate.State told = GradingGate.State.OPEN;
        Plan plan = begun;
        while (plan.busy()) {
            GradingGate.State grading = wiring.submissions().grading();
            if (plan.state() == Plan.State.GRADING && grading == GradingGate.State.STOPPED) {
                say("grading is stopped: a canary had a verdict that it must not have; ./gradus doctor says more");
                return null;
            }
            if (grading == GradingGate.State.PAUSED && told != grading) {
                say("grading is paused, since a canary can not be graded; this goes on when it can");
            }
            told = grading;
            Thread.sleep(POLL_MILLIS);
            plan = wiring.regrading().find(begun.id()).orElseThrow();
        }
        return plan;
    }

    private int print(Wiring wiring, Plan plan) {
        Regrading regrading = wiring.regrading();
        Summary summary = regrading.summary(plan.id());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RegradeJson.of(plan, summary, regrading.moves(plan.id())));
        } else {
            new RegradeText(out).print(plan, summary, regrading.moves(plan.id()));
        }
        out.flush();
        if (plan.state() == Plan.State.FAILED) {
            String fault = wiring.catalogue().faults().get(slug);
            throw new UsageFault(fault == null ? "the exercise has changed meanwhile; try again" : fault);
        }
        return summary.ungraded() > 0 && plan.state() == Plan.State.READY ? Gradus.GRADER_FAULT : 0;
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("gradus: " + sentence);
        err.flush();
    }
}
