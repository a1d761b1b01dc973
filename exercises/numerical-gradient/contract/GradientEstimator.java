package exercise.numericalgradient;

import java.util.function.ToDoubleFunction;

/** Estimates the gradient of a function that can be evaluated, but need not be differentiated. */
public interface GradientEstimator {

    /**
     * Returns the gradient of {@code f} at {@code x} by central differences.
     *
     * @param f the function; each value costs one call, and exactly {@code 2n} calls are made
     * @param x {@code [n]} the point, {@code n >= 1}; it may be moved on the way, but has its old bits when the method
     *     returns
     * @param h the step, positive; used as it is
     * @return {@code [n]} a new array
     */
    double[] gradient(ToDoubleFunction<double[]> f, double[] x, double h);
}
