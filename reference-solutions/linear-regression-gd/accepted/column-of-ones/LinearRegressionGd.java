package exercise.linearregressiongd;

import org.ejml.simple.SimpleMatrix;

/** Puts a column of ones behind X, so that the bias is one more weight, and computes with whole matrices. */
public final class LinearRegressionGd implements LinearRegression {

    @Override
    public double[] fit(double[][] x, double[] y, double lr, int steps) {
        if (steps < 0 || x.length < 1 || y.length != x.length) {
            throw new IllegalArgumentException("nothing to fit");
        }
        int n = x.length;
        SimpleMatrix samples = new SimpleMatrix(n, x[0].length + 1);
        SimpleMatrix target = new SimpleMatrix(n, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x[i].length; j++) {
                samples.set(i, j, x[i][j]);
            }
            samples.set(i, x[i].length, 1);
            target.set(i, 0, y[i]);
        }
        SimpleMatrix theta = new SimpleMatrix(x[0].length + 1, 1);
        for (int step = 0; step < steps; step++) {
            SimpleMatrix error = samples.mult(theta).minus(target);
            theta = theta.minus(samples.transpose().mult(error).scale(2 * lr / n));
        }
        return theta.getDDRM().getData().clone();
    }
}
