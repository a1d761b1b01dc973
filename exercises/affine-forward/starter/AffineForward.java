package exercise.affineforward;

/** The forward pass of an affine layer. */
public final class AffineForward implements Affine {

    // Y = XW + b, with X [N][D], W [D][M], b [M], Y [N][M]
    //
    //     y[n][m] = sum over d of x[n][d] * w[d][m], plus b[m]

    /**
     * Returns Y in new arrays.
     *
     * @throws IllegalArgumentException if a row of x has not D numbers, or b has not M
     */
    @Override
    public double[][] forward(double[][] x, double[][] w, double[] b) {
        throw new UnsupportedOperationException("TODO");
    }
}
