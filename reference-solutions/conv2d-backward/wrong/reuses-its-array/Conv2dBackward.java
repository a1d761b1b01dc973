package exercise.conv2dbackward;

import java.util.Arrays;

/** Wrong: keeps the array of db and fills it again. */
public final class Conv2dBackward implements ConvolutionGradient {

    private double[] db = {}; // [K]

    @Override
    public Grads backward(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[][][][] dX = new double[x.length][][][];
        double[][][][] dW = new double[w.length][w[0].length][w[0][0].length][w[0][0][0].length];
        db = db.length == w.length ? db : new double[w.length];
        Arrays.fill(db, 0);
        for (int n = 0; n < x.length; n++) {
            double[][][] padded = pad(x[n], p); // [C][H + 2p][W + 2p]
            double[][][] dPadded = new double[padded.length][padded[0].length][padded[0][0].length];
            for (int k = 0; k < w.length; k++) {
                for (int oy = 0; oy < dOut[n][k].length; oy++) {
                    for (int ox = 0; ox < dOut[n][k][oy].length; ox++) {
                        double g = dOut[n][k][oy][ox];
                        db[k] += g;
                        blameWindow(g, oy * s, ox * s, padded, w[k], dPadded, dW[k]);
                    }
                }
            }
            dX[n] = crop(dPadded, p);
        }
        return new Grads(dX, dW, db);
    }

    /** Each product of the window was pixel times weight: the pixel is blamed by the weight, the weight by the pixel. */
    private static void blameWindow(
            double g,
            int top,
            int left,
            double[][][] padded,
            double[][][] kernel,
            double[][][] dPadded,
            double[][][] dKernel) {
        for (int c = 0; c < kernel.length; c++) {
            for (int i = 0; i < kernel[c].length; i++) {
                for (int j = 0; j < kernel[c][i].length; j++) {
                    dPadded[c][top + i][left + j] += g * kernel[c][i][j];
                    dKernel[c][i][j] += g * padded[c][top + i][left + j];
                }
            }
        }
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

    /** The reverse of {@link #pad}: what the zeros of the border are to blame for is nobody's business. */
    private static double[][][] crop(double[][][] padded, int p) {
        double[][][] image = new double[padded.length][padded[0].length - 2 * p][padded[0][0].length - 2 * p];
        for (int c = 0; c < image.length; c++) {
            for (int y = 0; y < image[c].length; y++) {
                System.arraycopy(padded[c][p + y], p, image[c][y], 0, image[c][y].length);
            }
        }
        return image;
    }
}
