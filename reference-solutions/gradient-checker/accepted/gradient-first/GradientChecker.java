package exercise.gradientchecker;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Measures the whole gradient first, on copies and by the step that rounding has left, and compares afterwards. */
public final class GradientChecker implements Checker {

    @Override
    public Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol) {
        if (x.length != analytic.length) {
            throw new IllegalArgumentException();
        }
        double[] numeric = new double[x.length];
        double[] steps = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] right = Arrays.copyOf(x, x.length);
            right[i] += h;
            numeric[i] = f.applyAsDouble(right);
            steps[i] = right[i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            double[] left = x.clone();
            left[i] -= h;
            numeric[i] = (numeric[i] - f.applyAsDouble(left)) / (steps[i] - left[i]);
        }
        int worst = x.length - 1;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = x.length - 1; i >= 0; i--) {
            double error = relative(analytic[i], numeric[i]);
            if (error >= largest) {
                largest = error;
                worst = i;
            }
        }
        return new Report(!(largest > tol), largest, worst);
    }

    private static double relative(double a, double n) {
        double sizeA = Math.abs(a);
        double sizeN = Math.abs(n);
        if (Math.max(sizeA, sizeN) < 1e-9) {
            return 0;
        }
        double error = Math.abs(n - a) / Math.max(sizeA + sizeN, 1e-8);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }
}
