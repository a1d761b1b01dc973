package exercise.softmaxforward;

import java.util.Arrays;

/** Goes through the matrix column by column, with one maximum and one sum for each row kept beside it. */
public final class SoftmaxForward implements Softmax {

    @Override
    public double[][] forward(double[][] z) {
        int n = z.length;
        int c = z[0].length;
        double[] max = new double[n];
        double[] sum = new double[n];
        Arrays.fill(max, -Double.MAX_VALUE);
        for (int j = c - 1; j >= 0; j--) {
            for (int i = 0; i < n; i++) {
                if (z[i][j] > max[i]) {
                    max[i] = z[i][j];
                }
            }
        }
        double[][] y = new double[n][c];
        for (int j = c - 1; j >= 0; j--) {
            for (int i = 0; i < n; i++) {
                y[i][j] = Math.exp(z[i][j] - max[i]);
                sum[i] += y[i][j];
            }
        }
        for (int j = 0; j < c; j++) {
            for (int i = 0; i < n; i++) {
                y[i][j] = y[i][j] / sum[i];
            }
        }
        return y;
    }
}
