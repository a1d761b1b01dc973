package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Wrong: takes estimates below 1e-10 for noise. */
public final class NumericalGradient implements GradientEstimator {

    @Override
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = old + h;
            double right = f.applyAsDouble(x);
            x[i] = old - h;
            double left = f.applyAsDouble(x);
            x[i] = old;
            double slope = (right - left) / (2 * h);
            gradient[i] = Math.abs(slope) < 1e-10 ? 0 : slope;
        }
        return gradient;
    }
}
