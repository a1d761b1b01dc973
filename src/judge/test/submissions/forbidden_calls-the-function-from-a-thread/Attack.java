package exercise.target;

import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/** Calls the judge from two threads, to mix up the answers. */
public final class Attack extends Target.Honest {
    @Override
    public double slope(ToDoubleFunction<double[]> f, double[] x) {
        attempt(() -> CompletableFuture.supplyAsync(() -> f.applyAsDouble(x)).get());
        return super.slope(f, x);
    }
}
