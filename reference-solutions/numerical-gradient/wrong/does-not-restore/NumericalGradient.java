package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Leaves each coordinate at the left point. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] += h;
            double right = f.applyAsDouble(x);
            x[i] -= 2 * h;
            double left = f.applyAsDouble(x);
            gradient[i] = (right - left) / (2 * h);
        }
        return gradient;
    }
}
