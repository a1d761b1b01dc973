package exercise.relulayer;

/** A layer of rectified linear units. */
public final class ReluLayer implements Relu {

    // forward:   y[i][j] = max(0, x[i][j])
    // backward: dX[i][j] = dOut[i][j] where x[i][j] > 0, otherwise 0

    // TODO: what does backward have to know about the forward pass?

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
