package exercise.target;

import java.util.Arrays;

/** Makes input and output zero, so that three times the input is the output. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Arrays.fill(x, 0);
        return x;
    }
}
