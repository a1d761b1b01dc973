package gradus.engine.layer;

/** A piece of a network that can be trained through: forward computes, backward assigns blame. */
public interface Layer extends ForwardPass {

    /**
     * Computes the gradient of the loss with respect to the input of the most recent {@link #forward} call.
     *
     * @param dOut the gradient of the loss with respect to that call's output, of the output's shape; left as it is
     * @return the gradient with respect to that call's input, of the input's shape, in a new array
     */
    double[][] backward(double[][] dOut);
}
