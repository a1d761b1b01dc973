package exercise.projectiongradcheck;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Wrong: moves one array to both points, although the first output may be that array. */
public final class ProjectionGradcheck implements ProjectionChecker {

    @Override
    public double mismatch(
            UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, double[] x, double h, RandomGenerator rng) {
        double[] point = x.clone();
        double[] u = new double[x.length];
        double norm = 0;
        for (int i = 0; i < u.length; i++) {
            u[i] = rng.nextGaussian();
            norm = Math.hypot(norm, u[i]);
        }
        for (int i = 0; i < u.length; i++) {
            u[i] /= norm;
            point[i] = x[i] - h * u[i];
        }
        double[] left = f.apply(point);
        for (int i = 0; i < u.length; i++) {
            point[i] = x[i] + h * u[i];
        }
        double[] right = f.apply(point);
        double[] v = new double[right.length];
        double numeric = 0;
        for (int j = 0; j < v.length; j++) {
            v[j] = rng.nextGaussian();
            numeric += v[j] * (right[j] - left[j]) / (2 * h);
        }
        double[] gradient = vjp.apply(x, v);
        if (gradient.length != u.length) {
            throw new IllegalArgumentException("a gradient of length " + gradient.length);
        }
        double analytic = 0;
        for (int i = u.length - 1; i >= 0; i--) {
            analytic += u[i] * gradient[i];
        }
        double scale = Math.abs(numeric) + Math.abs(analytic);
        double mismatch = Math.abs(numeric - analytic) / (scale > 1e-8 ? scale : 1e-8);
        return Double.isNaN(mismatch) ? Double.POSITIVE_INFINITY : mismatch;
    }
}
