package exercise.target;

import java.util.function.ToDoubleFunction;

/** Keeps the judge busy with calls of its own function. */
public final class Attack extends Target.Honest {
    @Override
    public double slope(ToDoubleFunction<double[]> f, double[] x) {
        double sum = 0;
        while (sum < Double.POSITIVE_INFINITY) {
            sum = Math.min(sum, f.applyAsDouble(x));
        }
        return sum;
    }
}
