package exercise.maxpoollayer;

/** Max pooling: of each window only the largest number goes on, and only its pixel gets a gradient. */
public final class MaxpoolLayer implements MaxPooling {

    // out[n][c][oy][ox] = the largest x[n][c][y][column] with
    //
    //     oy * s <= y < oy * s + f    and    ox * s <= column < ox * s + f
    //
    // dX: dOut[n][c][oy][ox] goes to the pixel that was the largest of its window

    private final int f;
    private final int s;
    // TODO: what does backward have to know about the last forward?

    public MaxpoolLayer(int f, int s) {
        this.f = f;
        this.s = s;
    }

    /**
     * Pools {@code x}, {@code [N][C][H][W]}, the same way in training and in use.
     *
     * @throws IllegalArgumentException if the window is higher or wider than the images
     */
    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns the gradient with respect to the x of the last forward, in its shape. */
    @Override
    public double[][][][] backward(double[][][][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }
}
