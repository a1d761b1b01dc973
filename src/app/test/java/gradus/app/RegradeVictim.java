package gradus.app;

import gradus.app.regrade.Plan;
import gradus.app.regrade.Regrading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real application in a process of its own, which takes the next step of regrading and is killed amid it. */
final class RegradeVictim {

    private RegradeVictim() {}

    /** Opens the home {@code arguments[0]}, takes a step unless one goes on, says so, and waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        ChangingGrader grader = new ChangingGrader();
        grader.change(true);
        Wiring wiring = Wiring.open(home, home.resolve("data"), (exercise, source, tests, seed) -> {
            // long enough that a kill often comes amid a grading
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            return grader.grade(exercise, source, tests, seed);
        });
        step(wiring.regrading());
        System.out.println("at work");
        Thread.currentThread().join();
    }

    private static void step(Regrading regrading) {
        List<Plan> plans = regrading.plans(RegradeCrashTest.SLUG);
        if (plans.isEmpty()) {
            regrading.plan(RegradeCrashTest.SLUG, "victim");
        } else if (plans.get(0).state() == Plan.State.READY) {
            regrading.apply(RegradeCrashTest.SLUG, plans.get(0).id(), true, "victim");
        }
    }
}
