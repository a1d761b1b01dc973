package exercise.leakyclip;

import java.util.Arrays;

/** Gives back its argument when there is nothing to do. */
public final class LeakyClip implements Clip {

    @Override
    public double[] clip(double[] x, double limit) {
        if (Arrays.stream(x).allMatch(value -> Math.abs(value) <= limit)) {
            return x;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double beyond = Math.max(0, Math.abs(x[i]) - limit);
            y[i] = x[i] - 0.99 * Math.signum(x[i]) * beyond;
        }
        return y;
    }
}
