package exercise.gradientchecker;

import java.util.function.ToDoubleFunction;

/** Compares a gradient that somebody derived with the one that central differences measure. */
public interface Checker {

    /**
     * Compares {@code analytic} with the numerical gradient of {@code f} at {@code x}, coordinate by coordinate.
     *
     * <p>With {@code a = analytic[i]} and {@code n = (f(x + h e_i) - f(x - h e_i)) / 2h} the error of a coordinate is
     * {@code |a - n| / max(1e-8, |a| + |n|)}, except that it is 0 if both {@code |a|} and {@code |n|} are below 1e-9,
     * and infinite if {@code a} or {@code n} is NaN or infinite.
     *
     * @param f the function; exactly {@code 2n} calls are made
     * @param x {@code [n]} the point, {@code n >= 1}; it may be moved on the way, but has its old bits at the end
     * @param analytic {@code [n]} the gradient to check; left as it is
     * @param h the step, positive; used as it is
     * @param tol the largest error that is still accepted, positive
     * @throws IllegalArgumentException if {@code analytic} and {@code x} differ in length
     */
    Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol);
}
