package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Visits all points to the right first, then all to the left. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        int n = x.length;
        double[] gradient = new double[n];
        for (int side = 1; side >= -1; side -= 2) {
            for (int i = n - 1; i >= 0; i--) {
                double old = x[i];
                x[i] = old + side * h;
                gradient[i] += side * f.applyAsDouble(x);
                x[i] = old;
            }
        }
        for (int i = 0; i < n; i++) {
            gradient[i] /= h + h;
        }
        return gradient;
    }
}
