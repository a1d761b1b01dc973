package gradus.engine.optimizer;

import java.util.List;

/** Moves parameters against their gradients, one step at a time. */
public interface Optimizer {

    /**
     * Makes one step: changes the numbers in {@code params} in place and leaves {@code grads} as they are.
     *
     * <p>Every call brings the same number of arrays, of the same lengths, in the same order. What belongs to an array
     * is remembered by its position in the list: the array object itself may be another one at the next call.
     *
     * @param params the parameter arrays, such as {@code [W1, b1, W2, b2]}, each flattened to one dimension
     * @param grads {@code grads.get(k)[i]} is the derivative of the loss with respect to {@code params.get(k)[i]}
     */
    void step(List<double[]> params, List<double[]> grads);
}
