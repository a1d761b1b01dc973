package exercise.linearregressiongd;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Keeps w and b apart; computes all errors of a step before anything moves. */
public final class LinearRegressionGd implements LinearRegression {

    @Override
    public double[] fit(double[][] x, double[] y, double lr, int steps) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        if (y.length == 0 || steps <= -1) {
            throw new IllegalArgumentException("no samples, or a negative number of steps");
        }
        double[] w = new double[x[0].length];
        double b = 0;
        double rate = -2.0 / y.length * lr;
        for (int left = steps; left > 0; left--) {
            double offset = b;
            double[] errors = IntStream.range(0, y.length)
                    .mapToDouble(n -> dot(x[n], w) + offset - y[n])
                    .toArray();
            for (int n = 0; n < errors.length; n++) {
                for (int j = 0; j < w.length; j++) {
                    w[j] += rate * errors[n] * x[n][j];
                }
            }
            b += rate * Arrays.stream(errors).sum();
        }
        double[] both = Arrays.copyOf(w, w.length + 1);
        both[w.length] = b;
        return both;
    }

    private static double dot(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(j -> left[j] * right[j])
                .sum();
    }
}
