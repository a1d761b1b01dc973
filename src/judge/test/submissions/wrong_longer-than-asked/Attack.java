package exercise.target;

import java.util.Arrays;

/** The right values, and one more. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return Arrays.copyOf(super.scale(x), x.length + 1);
    }
}
