package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Makes the step relative to the coordinate. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            double step = h * Math.max(1, Math.abs(old));
            x[i] = old + step;
            double right = f.applyAsDouble(x);
            x[i] = old - step;
            double left = f.applyAsDouble(x);
            x[i] = old;
            gradient[i] = (right - left) / (2 * step);
        }
        return gradient;
    }
}
