package exercise.leakyrelulayer;

/** A layer of leaky rectified linear units. */
public final class LeakyReluLayer implements LeakyRelu {

    // forward:   y[i][j] = x[i][j] where x[i][j] > 0, otherwise k * x[i][j]
    // backward: dX[i][j] = dOut[i][j] where x[i][j] > 0, otherwise k * dOut[i][j]

    private final double k;
    // TODO: what does backward have to know about the forward pass?

    /**
     * Creates a layer with the slope {@code k} for numbers that are not positive.
     *
     * @throws IllegalArgumentException if {@code k} is not in (0, 1)
     */
    public LeakyReluLayer(double k) {
        // TODO: check k
        this.k = k;
    }

    /** Returns the output for {@code x}, both {@code [N][D]}, in a new array; {@code training} makes no difference. */
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
