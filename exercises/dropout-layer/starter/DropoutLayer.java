package exercise.dropoutlayer;

import java.util.random.RandomGenerator;

/**
 * Inverted dropout.
 *
 * <ul>
 *   <li>Training: every number of the batch is kept with probability {@code keep}, by a draw of its own, and divided by
 *       {@code keep}; the others become 0. Every call draws anew.
 *   <li>Use: nothing is dropped, nothing is scaled.
 *   <li>Backward: what the most recent forward did to a number, backward does to its gradient.
 * </ul>
 */
public final class DropoutLayer implements Dropout {

    private final double keep;
    private final RandomGenerator rng;
    // TODO: what does backward have to know about the forward pass?

    /**
     * Creates a layer.
     *
     * @throws IllegalArgumentException if {@code keep} is not in (0, 1]
     */
    public DropoutLayer(double keep, RandomGenerator rng) {
        // TODO: check keep
        this.keep = keep;
        this.rng = rng;
    }

    /** Returns the output for {@code x}, both {@code [N][D]}, in a new array. */
    @Override
    public double[][] forward(double[][] x, boolean training) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns the gradient with respect to the input of the most recent forward, {@code [N][D]}, in a new array. */
    @Override
    public double[][] backward(double[][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }
}
