package gradus.app;

import gradus.app.regrade.Plan;
import gradus.app.regrade.Regrading;
import gradus.app.regrade.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real application in a process of its own, which regrades and says when it is amid a step, to be killed there. */
final class RegradeVictim {

    private RegradeVictim() {}

    /** Opens the home {@code arguments[0]}, goes on until it is amid or past the step {@code arguments[1]}, and says so. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        Plan.State step = Plan.State.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        ChangingGrader grader = new ChangingGrader();
        grader.change(true);
        Wiring wiring = Wiring.open(home, home.resolve("data"), (exercise, source, tests, seed) -> {
            // long enough that a kill often comes amid a grading
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            return grader.grade(exercise, source, tests, seed);
        });
        System.out.println(amidOrPast(wiring.regrading(), step));
        Thread.currentThread().join();
    }

    private static String amidOrPast(Regrading regrading, Plan.State step) throws InterruptedException {
        for (; ; Thread.sleep(1)) {
            Plan plan = takeStep(regrading);
            Summary summary = regrading.summary(plan.id());
            int done = step == Plan.State.GRADING ? summary.looked() : summary.applied();
            if (plan.state() == step && done > 0) {
                return "amid " + step.id();
            }
            if (plan.state().compareTo(step) > 0) {
                return "past " + step.id();
            }
        }
    }

    private static Plan takeStep(Regrading regrading) {
        List<Plan> plans = regrading.plans(RegradeCrashTest.SLUG);
        if (plans.isEmpty()) {
            return regrading.plan(RegradeCrashTest.SLUG, "victim");
        }
        Plan plan = plans.get(0);
        return plan.state() == Plan.State.READY
                ? regrading.apply(RegradeCrashTest.SLUG, plan.id(), true, "victim")
                : plan;
    }
}
