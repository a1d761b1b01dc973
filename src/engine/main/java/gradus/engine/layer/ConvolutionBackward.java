package gradus.engine.layer;

/** The second half of a convolution: from the gradient of its output to those of everything that went into it. */
@FunctionalInterface
public interface ConvolutionBackward {

    /**
     * The gradients of the loss.
     *
     * @param dX with respect to the images, {@code [N][C][H][W]}
     * @param dW with respect to the kernels, {@code [K][C][kh][kw]}
     * @param db with respect to the biases, {@code [K]}
     */
    @SuppressWarnings("ArrayRecordComponent") // three results at once, each made for the caller
    record Grads(double[][][][] dX, double[][][][] dW, double[] db) {}

    /**
     * Computes the gradients of {@link ConvolutionForward#forward}. All arguments are left as they are.
     *
     * @param x the images that went forward, {@code [N][C][H][W]}
     * @param w the kernels, {@code [K][C][kh][kw]}
     * @param dOut the gradient of the loss with respect to the output, of the output's shape
     * @param p the padding on each of the four sides, at least 0
     * @param s the stride along both axes, at least 1
     * @return new arrays; samples are summed over, not averaged
     */
    Grads backward(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s);
}
