package exercise.affineforward;

/** The forward pass of an affine layer: every output is a weighted sum of all inputs, plus a bias. */
public interface Affine {

    /**
     * Returns {@code Y = XW + b}.
     *
     * @param x the batch X, {@code [N][D]}: a row for each sample; N may be 0
     * @param w the weights W, {@code [D][M]}: a column for each unit
     * @param b the biases, {@code [M]}
     * @return Y, {@code [N][M]}, in new arrays; the arguments are left as they are
     * @throws IllegalArgumentException if a row of x has not D numbers, or b has not M
     */
    double[][] forward(double[][] x, double[][] w, double[] b);
}
