package exercise.linearregressiongd;

/** Fits a linear function to samples. */
public interface LinearRegression {

    /**
     * Fits {@code y ≈ X w + b} by full-batch gradient descent on the mean squared error, from {@code w = 0, b = 0}.
     *
     * @param x {@code [N][D]} one sample in each row; stays as it is
     * @param y {@code [N]} what to predict; stays as it is
     * @param lr the learning rate, positive
     * @param steps how many steps to make
     * @return {@code [D + 1]} the weights, and the bias at the end, in a new array
     * @throws IllegalArgumentException if there are no samples, if {@code x} and {@code y} differ in length, or if {@code
     *     steps} is negative
     */
    double[] fit(double[][] x, double[] y, double lr, int steps);
}
