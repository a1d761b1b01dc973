package exercise.conv2dforward;

/** Convolution of a batch of images with several channels, by several kernels. */
public final class Conv2dForward implements MultiChannelConvolution {

    // out[n][k][oy][ox] = b[k] + sum over c, i, j of  padded[n][c][oy * s + i][ox * s + j] * w[k][c][i][j]
    //
    //     x    [N][C][H][W]           padded has p zeros on each of the four sides of every channel
    //     w    [K][C][kh][kw]
    //     b    [K]
    //     out  [N][K][floor((H - kh + 2p) / s) + 1][floor((W - kw + 2p) / s) + 1]

    /**
     * Computes the cross-correlation of every sample with every kernel, plus the kernel's bias.
     *
     * @throws IllegalArgumentException if x and w differ in C, or a kernel is larger than the padded images
     */
    @Override
    public double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        throw new UnsupportedOperationException("TODO");
    }
}
