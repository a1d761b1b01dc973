package exercise.target;

import java.util.Arrays;

/** Every value is minus zero, which many comparisons let through. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        double[] y = new double[x.length];
        Arrays.fill(y, -0.0);
        return y;
    }
}
