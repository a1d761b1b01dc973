package exercise.linearregressiongd;

import java.util.Arrays;

/** Wrong: keeps one array for all results. */
public final class LinearRegressionGd implements LinearRegression {

    private double[] theta = {}; // the weights, then the bias

    @Override
    public double[] fit(double[][] x, double[] y, double lr, int steps) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "x (%d rows) and y (%d) must be of one length, not empty".formatted(x.length, y.length));
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps (%d) must not be negative".formatted(steps));
        }
        int parameters = x[0].length + 1;
        if (theta.length != parameters) {
            theta = new double[parameters];
        }
        Arrays.fill(theta, 0);
        for (int step = 0; step < steps; step++) {
            double[] gradient = gradient(x, y, theta);
            for (int j = 0; j < theta.length; j++) {
                theta[j] -= lr * gradient[j];
            }
        }
        return theta;
    }

    private static double[] gradient(double[][] x, double[] y, double[] theta) {
        int bias = theta.length - 1;
        double[] gradient = new double[theta.length];
        for (int n = 0; n < x.length; n++) {
            double slope = 2 * (prediction(x[n], theta) - y[n]) / x.length; // dL/dŷ
            for (int j = 0; j < bias; j++) {
                gradient[j] += slope * x[n][j];
            }
            gradient[bias] += slope;
        }
        return gradient;
    }

    private static double prediction(double[] sample, double[] theta) {
        double sum = theta[theta.length - 1];
        for (int j = 0; j < sample.length; j++) {
            sum += sample[j] * theta[j];
        }
        return sum;
    }
}
