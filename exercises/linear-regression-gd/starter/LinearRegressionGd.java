package exercise.linearregressiongd;

/** Linear regression by gradient descent. */
public final class LinearRegressionGd implements LinearRegression {

    // prediction of sample n:   yHat[n] = sum over j of x[n][j] * w[j], plus b
    // loss:                     L = mean over n of (yHat[n] - y[n])^2
    // gradient:                 dL/dw[j] = mean over n of 2 * (yHat[n] - y[n]) * x[n][j]
    //                           dL/db    = mean over n of 2 * (yHat[n] - y[n])
    // step:                     w <- w - lr * dL/dw   and   b <- b - lr * dL/db, both at once

    /**
     * Fits from {@code w = 0, b = 0}.
     *
     * @return {@code [D + 1]} the weights, and the bias at the end
     * @throws IllegalArgumentException if there are no samples, if {@code x} and {@code y} differ in length, or if {@code
     *     steps} is negative
     */
    @Override
    public double[] fit(double[][] x, double[] y, double lr, int steps) {
        throw new UnsupportedOperationException("TODO");
    }
}
