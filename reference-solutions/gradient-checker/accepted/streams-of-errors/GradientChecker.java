package exercise.gradientchecker;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One stream of errors; the worst index is looked up in it afterwards. */
public final class GradientChecker implements Checker {

    @Override
    public Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol) {
        if (analytic.length != x.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        double[] errors = IntStream.range(0, x.length)
                .mapToDouble(i -> error(analytic[i], (at(f, x, i, h) - at(f, x, i, -h)) / (h + h)))
                .toArray();
        double max = IntStream.range(0, errors.length)
                .mapToDouble(i -> errors[i])
                .max()
                .orElseThrow();
        int worst = IntStream.range(0, errors.length)
                .filter(i -> errors[i] == max)
                .findFirst()
                .orElseThrow();
        return new Report(max <= tol, max, worst);
    }

    private static double at(ToDoubleFunction<double[]> f, double[] x, int i, double distance) {
        return f.applyAsDouble(IntStream.range(0, x.length)
                .mapToDouble(j -> i == j ? x[j] + distance : x[j])
                .toArray());
    }

    private static double error(double a, double n) {
        double sum = Math.abs(a) + Math.abs(n);
        if (Double.isNaN(sum) || Double.isInfinite(sum)) {
            return 1 / 0.0;
        }
        boolean negligible = Math.abs(a) < 1e-9 && Math.abs(n) < 1e-9;
        return negligible ? 0 : Math.abs(a - n) / Math.max(1e-8, sum);
    }
}
