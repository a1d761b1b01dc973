package exercise.vectornorms;

import java.util.Arrays;

/** A branch for each norm that has a name, Euclid's length by way of hypotenuses. */
public final class VectorNorms implements VectorNorm {

    @Override
    public double norm(double[] x, double p) {
        if (Double.isNaN(p) || p < 1) {
            throw new IllegalArgumentException(String.valueOf(p));
        }
        double max = Arrays.stream(x).map(Math::abs).max().orElse(0);
        if (p == 1) {
            return Arrays.stream(x).map(Math::abs).sum();
        } else if (p == 2) {
            return Arrays.stream(x).reduce(0, Math::hypot);
        } else if (Double.isInfinite(p) || max == 0) {
            return max;
        }
        double sum = Arrays.stream(x).map(v -> Math.pow(Math.abs(v / max), p)).sum();
        return max * Math.exp(Math.log(sum) / p);
    }
}
