package exercise.target;

import java.util.Arrays;

/** Every value is not a number, which many comparisons let through. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        double[] y = new double[x.length];
        Arrays.fill(y, Double.NaN);
        return y;
    }
}
