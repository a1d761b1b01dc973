package exercise.numericalgradient;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Moves the whole vector at once. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        double right = f.applyAsDouble(moved(x, h));
        double left = f.applyAsDouble(moved(x, -h));
        double[] gradient = new double[x.length];
        Arrays.fill(gradient, (right - left) / (2 * h));
        return gradient;
    }

    private static double[] moved(double[] x, double distance) {
        return Arrays.stream(x).map(value -> value + distance).toArray();
    }
}
