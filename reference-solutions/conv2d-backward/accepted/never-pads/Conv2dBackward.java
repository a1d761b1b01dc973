package exercise.conv2dbackward;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Asks each result in turn which outputs it had a part in; pixels outside the image are skipped. */
public final class Conv2dBackward implements ConvolutionGradient {

    @Override
    public Grads backward(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[] db = IntStream.range(0, w.length)
                .mapToDouble(k -> Arrays.stream(dOut)
                        .flatMap(maps -> Arrays.stream(maps[k]))
                        .flatMapToDouble(Arrays::stream)
                        .sum())
                .toArray();
        double[][][][] dX = new double[x.length][x[0].length][x[0][0].length][x[0][0][0].length];
        for (int i = 0; i < w[0][0].length; i++) {
            for (int j = 0; j < w[0][0][0].length; j++) {
                for (int oy = 0; oy < dOut[0][0].length; oy++) {
                    for (int ox = 0; ox < dOut[0][0][0].length; ox++) {
                        int y = oy * s + i - p;
                        int z = ox * s + j - p;
                        if (0 <= y && y < dX[0][0].length && 0 <= z && z < dX[0][0][0].length) {
                            mix(dX, w, dOut, new int[] {y, z, i, j, oy, ox});
                        }
                    }
                }
            }
        }
        return new Grads(dX, kernels(x, w, dOut, p, s), db);
    }

    private static void mix(double[][][][] dX, double[][][][] w, double[][][][] dOut, int[] at) {
        for (int n = 0; n < dX.length; n++) {
            for (int c = 0; c < dX[n].length; c++) {
                for (int k = 0; k < w.length; k++) {
                    dX[n][c][at[0]][at[1]] += w[k][c][at[2]][at[3]] * dOut[n][k][at[4]][at[5]];
                }
            }
        }
    }

    private static double[][][][] kernels(double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[][][][] dW = new double[w.length][w[0].length][w[0][0].length][w[0][0][0].length];
        for (int k = 0; k < w.length; k++) {
            for (int c = 0; c < w[k].length; c++) {
                for (int weight = 0; weight < w[k][c].length * w[k][c][0].length; weight++) {
                    int i = weight / w[k][c][0].length;
                    int j = weight % w[k][c][0].length;
                    for (int n = 0; n < x.length; n++) {
                        dW[k][c][i][j] += overlap(x[n][c], dOut[n][k], i - p, j - p, s);
                    }
                }
            }
        }
        return dW;
    }

    private static double overlap(double[][] image, double[][] g, int down, int right, int s) {
        double sum = 0;
        for (int oy = 0; oy < g.length; oy++) {
            for (int ox = 0; ox < g[oy].length; ox++) {
                int y = oy * s + down;
                int z = ox * s + right;
                boolean inside = y >= 0 && z >= 0 && y < image.length && z < image[0].length;
                sum += inside ? image[y][z] * g[oy][ox] : 0;
            }
        }
        return sum;
    }
}
