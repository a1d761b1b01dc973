package exercise.sigmoidbackward;

/** The backward pass of an element-wise sigmoid. */
public interface SigmoidGradient {

    /**
     * Returns the gradient of the loss with respect to the sigmoid's input.
     *
     * @param y {@code [n]} the sigmoid's output, kept from the forward pass; every value is in [0, 1]
     * @param dOut {@code [n]} the upstream gradient: the gradient of the loss with respect to {@code y}
     * @return {@code [n]} a new array; {@code y} and {@code dOut} stay as they are
     */
    double[] backward(double[] y, double[] dOut);
}
