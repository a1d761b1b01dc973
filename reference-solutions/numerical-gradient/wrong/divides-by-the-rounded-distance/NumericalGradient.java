package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Wrong: divides by the distance that rounding has left between the two points. */
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
            gradient[i] = (right - left) / ((old + h) - (old - h));
        }
        return gradient;
    }
}
