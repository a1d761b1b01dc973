package exercise.target;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Has futures start threads until there are no more. */
public final class Attack extends Target.Honest {
    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException ended) {
            return;
        }
    }

    @Override
    public double[] scale(double[] x) {
        Executor each = task -> new Thread(task).start();
        while (true) {
            CompletableFuture.runAsync(Attack::sleep, each);
        }
    }
}
