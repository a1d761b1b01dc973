package exercise.conv2dbackward;

/** The backward pass of a convolution. */
public final class Conv2dBackward implements ConvolutionGradient {

    // forward was
    //
    //     out[n][k][oy][ox] = b[k] + sum over c, i, j of  padded[n][c][oy * s + i][ox * s + j] * w[k][c][i][j]
    //
    // db[k]          = sum of dOut over every place where b[k] was used
    // dW[k][c][i][j] = sum of dOut times the pixel, over every place where this weight was used
    // dX[n][c][y][z] = sum of dOut times the weight, over every place where this pixel was used

    /**
     * Returns {@code new Grads(dX, dW, db)}: dX in the shape of x, dW in the shape of w, db with a number for each kernel.
     *
     * @param x the images that went forward, {@code [N][C][H][W]}
     * @param w the kernels, {@code [K][C][kh][kw]}
     * @param dOut the gradient of the loss with respect to the output, {@code [N][K][rows][columns]}
     */
    @Override
    public Grads backward(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        throw new UnsupportedOperationException("TODO");
    }
}
