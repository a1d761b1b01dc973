package exercise.target;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has a pool start threads until there are no more. */
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
        ExecutorService pool = Executors.newCachedThreadPool();
        while (true) {
            pool.execute(Attack::sleep);
        }
    }
}
