package exercise.projectiongradcheck;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Wrong: compares the sizes of the two slopes. */
public final class ProjectionGradcheck implements ProjectionChecker {

    /** Sums of two sizes below this are too near to rounding noise to divide by. */
    private static final double SMALLEST_SCALE = 1e-8;

    @Override
    public double mismatch(
            UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, double[] x, double h, RandomGenerator rng) {
        double[] u = unit(normal(x.length, rng)); // [n]
        double[] right = f.apply(moved(x, h, u)); // [m]
        double[] left = f.apply(moved(x, -h, u)); // [m]
        double[] v = normal(right.length, rng); // [m]
        double[] gradient = vjp.apply(x, v); // [n]
        if (gradient.length != x.length) {
            throw new IllegalArgumentException("vjp returned %d numbers for %d".formatted(gradient.length, x.length));
        }
        return relativeDifference(dot(gradient, u), (dot(v, right) - dot(v, left)) / (2 * h));
    }

    private static double relativeDifference(double a, double n) {
        if (!Double.isFinite(a) || !Double.isFinite(n)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(Math.abs(a) - Math.abs(n)) / Math.max(SMALLEST_SCALE, Math.abs(a) + Math.abs(n));
    }

    private static double[] normal(int length, RandomGenerator rng) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = rng.nextGaussian();
        }
        return numbers;
    }

    private static double[] unit(double[] vector) {
        return scaled(1 / Math.sqrt(dot(vector, vector)), vector);
    }

    private static double[] scaled(double factor, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = factor * vector[i];
        }
        return product;
    }

    private static double[] moved(double[] x, double distance, double[] direction) {
        double[] point = scaled(distance, direction);
        for (int i = 0; i < x.length; i++) {
            point[i] += x[i];
        }
        return point;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
