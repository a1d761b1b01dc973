package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Looks to one side only. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        double[] gradient = new double[x.length];
        double here = f.applyAsDouble(x);
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = old + h;
            gradient[i] = (f.applyAsDouble(x) - here) / h;
            x[i] = old;
        }
        return gradient;
    }
}
