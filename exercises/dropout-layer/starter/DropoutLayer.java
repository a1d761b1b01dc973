package exercise.dropoutlayer;

import java.util.random.RandomGenerator;

/** Inverted dropout. */
public final class DropoutLayer implements Dropout {

    // training: a number is kept with probability keep, and divided by keep;
    //           otherwise it becomes 0; each number and each call draws anew
    // use:      nothing is dropped, nothing is scaled
    // backward: what the most recent forward did to a number, done to its gradient

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

    /** Returns the gradient of the input, {@code [N][D]}, in a new array. */
    @Override
    public double[][] backward(double[][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }
}
