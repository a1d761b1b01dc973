package gradus.app;

import gradus.wire.verdict.Verdict;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real application in a process of its own, to be killed by {@link CrashTest}; only the grader is made up. */
final class CrashVictim {

    private CrashVictim() {}

    /** Serves the home {@code arguments[0]}, prints its port, and waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        FakeGrader grader = new FakeGrader();
        Wiring wiring = Wiring.open(home, home.resolve("data"), (exercise, source, tests, seed) -> {
            Verdict verdict = grader.grade(exercise, source, tests, seed);
            // long enough that a kill often comes amid a grading
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            return verdict;
        });
        System.out.println(wiring.serve("127.0.0.1", 0).port());
        Thread.currentThread().join();
    }
}
