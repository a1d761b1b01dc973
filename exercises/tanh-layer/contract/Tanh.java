package exercise.tanhlayer;

/** The hyperbolic tangent, element by element: its value, and the way back of a gradient. */
public interface Tanh {

    /**
     * Returns {@code (e^x - e^-x) / (e^x + e^-x)} for every element, never NaN for {@code |x| <= 1e4}.
     *
     * @param x {@code [n]} finite numbers, {@code n >= 1}; left as they are
     * @return {@code [n]} a new array of values in [-1, 1]
     */
    double[] forward(double[] x);

    /**
     * Returns the gradient of the loss with respect to the input of a forward pass; uses nothing but its arguments.
     *
     * @param y {@code [n]} the output of that forward pass, every value in [-1, 1]; left as it is
     * @param dOut {@code [n]} the upstream gradient: the gradient of the loss with respect to {@code y}; left as it is
     * @return {@code [n]} a new array
     */
    double[] backward(double[] y, double[] dOut);
}
