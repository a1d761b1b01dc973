package exercise.target;

import java.util.Arrays;

/** Throws what it was given. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new IllegalArgumentException(Arrays.toString(x));
    }
}
