package exercise.linearregressiongd;

/** Wrong: gives up when the loss grows. */
public final class LinearRegressionGd implements LinearRegression {

    @Override
    public double[] fit(double[][] x, double[] y, double lr, int steps) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "x (%d rows) and y (%d) must be of one length, not empty".formatted(x.length, y.length));
        }
        if (steps < 0) {
            throw new IllegalArgumentException("steps (%d) must not be negative".formatted(steps));
        }
        double[] theta = new double[x[0].length + 1]; // the weights, then the bias
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            double loss = 0;
            for (int n = 0; n < x.length; n++) {
                loss += Math.pow(prediction(x[n], theta) - y[n], 2);
            }
            if (!(loss <= 2 * best)) {
                break;
            }
            best = loss;
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
