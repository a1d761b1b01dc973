package exercise.maemseloss;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams of residuals. */
public final class MaeMseLoss implements RegressionLosses {

    @Override
    public double mse(double[] p, double[] t) {
        return residuals(p, t).map(r -> Math.pow(r, 2)).average().getAsDouble();
    }

    @Override
    public double[] mseGrad(double[] p, double[] t) {
        return each(p, t, r -> r + r);
    }

    @Override
    public double mae(double[] p, double[] t) {
        return residuals(p, t).map(Math::abs).average().getAsDouble();
    }

    @Override
    public double[] maeGrad(double[] p, double[] t) {
        return each(p, t, r -> r == 0 ? 0 : r / Math.abs(r));
    }

    private static double[] each(double[] p, double[] t, DoubleUnaryOperator slope) {
        return residuals(p, t).map(slope).map(value -> value / p.length).toArray();
    }

    private static DoubleStream residuals(double[] p, double[] t) {
        if (p.length != t.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        if (p.length == 0) {
            throw new IllegalArgumentException("no samples");
        }
        return IntStream.range(0, p.length).mapToDouble(i -> p[i] - t[i]);
    }
}
