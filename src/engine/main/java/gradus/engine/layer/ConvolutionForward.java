package gradus.engine.layer;

/** The first half of a convolution: images in, feature maps out. */
@FunctionalInterface
public interface ConvolutionForward {

    /**
     * Computes the cross-correlation of every sample with every kernel, over all channels, and adds the biases:
     *
     * <p>{@code out[n][k][oy][ox] = b[k] + Σ x̃[n][c][oy·s + i][ox·s + j] · w[k][c][i][j]}, summed over c, i and j, where
     * x̃ is x with a border of zeros. All arguments are left as they are.
     *
     * @param x the images, {@code [N][C][H][W]}
     * @param w the kernels, {@code [K][C][kh][kw]}
     * @param b a bias for each kernel, {@code [K]}
     * @param p the padding on each of the four sides, at least 0
     * @param s the stride along both axes, at least 1
     * @return a new array, {@code [N][K][(H - kh + 2p) / s + 1][(W - kw + 2p) / s + 1]}, the quotients rounded down
     * @throws IllegalArgumentException if the kernels have another number of channels than the images, or do not fit
     *     into the padded images
     */
    double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s);
}
