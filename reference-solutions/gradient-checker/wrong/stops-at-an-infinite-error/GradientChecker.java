package exercise.gradientchecker;

import java.util.function.ToDoubleFunction;

/** Wrong: stops as soon as the largest error can not grow any more. */
public final class GradientChecker implements Checker {

    /** Sums of two sizes below this are too near to rounding noise to divide by. */
    private static final double SMALLEST_SCALE = 1e-8;

    private static final double NEGLIGIBLE = 1e-9;

    @Override
    public Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol) {
        if (analytic.length != x.length) {
            throw new IllegalArgumentException(
                    "analytic has %d numbers, x has %d".formatted(analytic.length, x.length));
        }
        double maxRel = 0;
        int worst = 0;
        for (int i = 0; i < x.length && maxRel < Double.POSITIVE_INFINITY; i++) {
            double error = error(analytic[i], slope(f, x, i, h));
            if (error > maxRel) {
                maxRel = error;
                worst = i;
            }
        }
        return new Report(maxRel <= tol, maxRel, worst);
    }

    /** Returns the central difference along coordinate {@code i}. */
    private static double slope(ToDoubleFunction<double[]> f, double[] x, int i, double h) {
        double old = x[i];
        x[i] = old + h;
        double right = f.applyAsDouble(x);
        x[i] = old - h;
        double left = f.applyAsDouble(x);
        x[i] = old;
        return (right - left) / (2 * h);
    }

    private static double error(double a, double n) {
        if (!Double.isFinite(a) || !Double.isFinite(n)) {
            // any comparison with the NaN that the formula gives would be false, and the coordinate would pass
            return Double.POSITIVE_INFINITY;
        }
        if (Math.abs(a) < NEGLIGIBLE && Math.abs(n) < NEGLIGIBLE) {
            return 0;
        }
        return Math.abs(a - n) / Math.max(SMALLEST_SCALE, Math.abs(a) + Math.abs(n));
    }
}
