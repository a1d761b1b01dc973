package gradus.app;

import java.nio.file.Path;

/** The real application with the real judge in a process of its own, to be killed by {@link CrashWithJudgeTest}. */
final class JudgeVictim {

    private JudgeVictim() {}

    /** Serves the home {@code arguments[0]}, prints its port, and waits for its end. */
    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        Wiring wiring = Wiring.open(home, home.resolve("data"), true);
        Runtime.getRuntime().addShutdownHook(new Thread(wiring::close));
        System.out.println(wiring.serve("127.0.0.1", 0).port());
        Thread.currentThread().join();
    }
}
