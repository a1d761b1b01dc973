package exercise.projectiongradcheck;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws both vectors with streams. */
public final class ProjectionGradcheck implements ProjectionChecker {

    @Override
    public double mismatch(
            UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, double[] x, double h, RandomGenerator rng) {
        double[] u = direction(x.length, rng);
        double[] right = f.apply(
                IntStream.range(0, x.length).mapToDouble(i -> x[i] + u[i] * h).toArray());
        double[] left = f.apply(
                IntStream.range(0, x.length).mapToDouble(i -> x[i] - u[i] * h).toArray());
        double[] v = DoubleStream.generate(rng::nextGaussian).limit(left.length).toArray();
        double[] back = vjp.apply(x.clone(), v.clone());
        if (back.length != x.length) {
            throw new IllegalArgumentException();
        }
        double n = IntStream.range(0, v.length)
                        .mapToDouble(j -> v[j] * (right[j] - left[j]))
                        .sum()
                / (h + h);
        double a = IntStream.range(0, x.length).mapToDouble(i -> back[i] * u[i]).sum();
        if (Double.isNaN(a + n) || Double.isInfinite(a) || Double.isInfinite(n)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(n - a) / Math.max(Math.abs(n) + Math.abs(a), 1e-8);
    }

    private static double[] direction(int length, RandomGenerator rng) {
        double[] normal = DoubleStream.generate(rng::nextGaussian).limit(length).toArray();
        double norm =
                Math.sqrt(DoubleStream.of(normal).map(value -> value * value).sum());
        return DoubleStream.of(normal).map(value -> value / norm).toArray();
    }
}
