package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Wrong: fills the same array in each call, as long as the length stays the same. */
public final class NumericalGradient implements GradientEstimator {

    private double[] gradient = {};

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        if (gradient.length != x.length) {
            gradient = new double[x.length];
        }
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = old + h;
            double right = f.applyAsDouble(x);
            x[i] = old - h;
            double left = f.applyAsDouble(x);
            x[i] = old;
            gradient[i] = (right - left) / (2 * h);
        }
        return gradient;
    }
}
