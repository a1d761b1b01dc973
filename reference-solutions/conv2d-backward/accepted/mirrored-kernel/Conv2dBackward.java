package exercise.conv2dbackward;

/**
 * Both gradients as correlations: dW of the image with the spread out dOut, dX of the spread out dOut, with a wide border,
 * with the mirrored kernel.
 */
public final class Conv2dBackward implements ConvolutionGradient {

    @Override
    public Grads backward(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[] db = new double[w.length];
        double[][][][] dW = new double[w.length][w[0].length][w[0][0].length][w[0][0][0].length];
        double[][][][] dX = new double[x.length][x[0].length][x[0][0].length][x[0][0][0].length];
        for (int k = 0; k < w.length; k++) {
            for (int n = 0; n < x.length; n++) {
                double[][] spread = spread(dOut[n][k], s);
                for (int c = 0; c < w[k].length; c++) {
                    add(correlation(x[n][c], spread, p, dW[k][c]), dW[k][c]);
                    int margin = w[k][c].length - 1 - p;
                    int marginRight = w[k][c][0].length - 1 - p;
                    add(full(spread, mirrored(w[k][c]), margin, marginRight, dX[n][c]), dX[n][c]);
                }
                for (double[] row : dOut[n][k]) {
                    for (double g : row) {
                        db[k] += g;
                    }
                }
            }
        }
        return new Grads(dX, dW, db);
    }

    /** Puts s - 1 zeros between the numbers. */
    private static double[][] spread(double[][] g, int s) {
        double[][] spread = new double[(g.length - 1) * s + 1][(g[0].length - 1) * s + 1];
        for (int oy = 0; oy < g.length; oy++) {
            for (int ox = 0; ox < g[0].length; ox++) {
                spread[oy * s][ox * s] = g[oy][ox];
            }
        }
        return spread;
    }

    private static double[][] mirrored(double[][] kernel) {
        double[][] mirrored = new double[kernel.length][kernel[0].length];
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                mirrored[kernel.length - 1 - i][kernel[0].length - 1 - j] = kernel[i][j];
            }
        }
        return mirrored;
    }

    private static double[][] correlation(double[][] image, double[][] window, int p, double[][] like) {
        return full(image, window, p, p, like);
    }

    private static double[][] full(double[][] image, double[][] window, int down, int right, double[][] like) {
        double[][] out = new double[like.length][like[0].length];
        for (int y = 0; y < out.length; y++) {
            for (int z = 0; z < out[0].length; z++) {
                for (int i = 0; i < window.length; i++) {
                    for (int j = 0; j < window[0].length; j++) {
                        out[y][z] += window[i][j] * at(image, y + i - down, z + j - right);
                    }
                }
            }
        }
        return out;
    }

    private static double at(double[][] image, int y, int z) {
        return y < 0 || z < 0 || y >= image.length || z >= image[0].length ? 0 : image[y][z];
    }

    private static void add(double[][] more, double[][] sum) {
        for (int y = 0; y < sum.length; y++) {
            for (int z = 0; z < sum[0].length; z++) {
                sum[y][z] += more[y][z];
            }
        }
    }
}
