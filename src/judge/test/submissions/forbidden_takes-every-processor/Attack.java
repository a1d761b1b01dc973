package exercise.target;

import java.util.concurrent.ForkJoinPool;

/** Looks for more than one processor. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        if (Runtime.getRuntime().availableProcessors() != 1 || ForkJoinPool.commonPool().getParallelism() != 1) {
            throw new Gained(Runtime.getRuntime().availableProcessors() + " processors");
        }
        return super.scale(x);
    }
}
