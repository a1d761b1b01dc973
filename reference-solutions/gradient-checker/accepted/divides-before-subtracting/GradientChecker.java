package exercise.gradientchecker;

import java.util.function.ToDoubleFunction;

/** Goes from the last coordinate to the first, left side before right, and lets ties go to the newcomer. */
public final class GradientChecker implements Checker {

    @Override
    public Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol) {
        int n = x.length;
        if (n != analytic.length) {
            throw new IllegalArgumentException("an analytic gradient of " + analytic.length + " for " + n);
        }
        double[] at = x.clone();
        boolean ok = true;
        double maxRel = 0;
        int worst = 0;
        while (n-- > 0) {
            at[n] = x[n] - h;
            double slope = -0.5 * f.applyAsDouble(at) / h;
            at[n] = x[n] + h;
            slope += 0.5 * f.applyAsDouble(at) / h;
            at[n] = x[n];
            double a = analytic[n];
            double rel;
            if (Double.isNaN(a * 0 + slope * 0)) {
                rel = Double.POSITIVE_INFINITY;
            } else if (a > -1e-9 && a < 1e-9 && slope > -1e-9 && slope < 1e-9) {
                rel = 0;
            } else {
                double scale = Math.abs(a) + Math.abs(slope);
                rel = Math.abs(slope - a) / (scale < 1e-8 ? 1e-8 : scale);
            }
            ok &= rel <= tol;
            if (rel >= maxRel) {
                maxRel = rel;
                worst = n;
            }
        }
        return new Report(ok, maxRel, worst);
    }
}
