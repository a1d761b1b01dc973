package exercise.conv2dforward;

/** Wrong: keeps the array of its results and fills it again. */
public final class Conv2dForward implements MultiChannelConvolution {

    private double[][][][] out = {};

    @Override
    public double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        requireEqualDepth(x[0].length, w[0].length);
        if (out.length != x.length) {
            out = new double[x.length][][][];
        }
        for (int n = 0; n < x.length; n++) {
            out[n] = maps(pad(x[n], p), w, b, s);
        }
        return out;
    }

    /** All maps of one sample, {@code [K][rows][columns]}; it comes as {@code [C][H + 2p][W + 2p]}. */
    private static double[][][] maps(double[][][] padded, double[][][][] w, double[] b, int s) {
        int rows = places(padded[0].length, w[0][0].length, s);
        int columns = places(padded[0][0].length, w[0][0][0].length, s);
        double[][][] maps = new double[w.length][rows][columns];
        for (int k = 0; k < w.length; k++) {
            for (int oy = 0; oy < rows; oy++) {
                for (int ox = 0; ox < columns; ox++) {
                    maps[k][oy][ox] = b[k] + sumOfProducts(padded, w[k], oy * s, ox * s);
                }
            }
        }
        return maps;
    }

    /** The window's top left corner is at {@code [top][left]} of every channel. */
    private static double sumOfProducts(double[][][] padded, double[][][] kernel, int top, int left) {
        double sum = 0;
        for (int c = 0; c < kernel.length; c++) {
            for (int i = 0; i < kernel[c].length; i++) {
                for (int j = 0; j < kernel[c][i].length; j++) {
                    sum += padded[c][top + i][left + j] * kernel[c][i][j];
                }
            }
        }
        return sum;
    }

    private static double[][][] pad(double[][][] image, int p) {
        double[][][] padded = new double[image.length][image[0].length + 2 * p][image[0][0].length + 2 * p];
        for (int c = 0; c < image.length; c++) {
            for (int y = 0; y < image[c].length; y++) {
                System.arraycopy(image[c][y], 0, padded[c][p + y], p, image[c][y].length);
            }
        }
        return padded;
    }

    private static int places(int size, int window, int s) {
        if (window > size) {
            throw new IllegalArgumentException("a kernel of " + window + " does not fit into " + size);
        }
        return (size - window) / s + 1;
    }

    private static void requireEqualDepth(int image, int kernel) {
        if (image != kernel) {
            throw new IllegalArgumentException("kernels of depth " + kernel + ", images of depth " + image);
        }
    }
}
