package exercise.softmaxcrossentropy;

import java.util.Arrays;

/** Wrong: keeps the log-shares of the last scores, and turns them into the gradient in place. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    private double[][] seen;
    private double[][] logShares;

    @Override
    public double loss(double[][] z, int[] y) {
        look(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum -= logShares[i][y[i]];
        }
        return sum / z.length;
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        look(z);
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z[i].length; j++) {
                double p = Math.exp(logShares[i][j]);
                logShares[i][j] = (j == y[i] ? p - 1 : p) / z.length;
            }
        }
        return logShares;
    }

    private void look(double[][] z) {
        if (Arrays.deepEquals(seen, z)) {
            return;
        }
        seen = new double[z.length][];
        logShares = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            seen[i] = z[i].clone();
            double logSum = logSumExp(z[i]);
            logShares[i] = Arrays.stream(z[i]).map(score -> score - logSum).toArray();
        }
    }

    private static double logSumExp(double[] row) {
        double largest = Arrays.stream(row).max().orElseThrow();
        double sum = Arrays.stream(row).map(score -> Math.exp(score - largest)).sum();
        return largest + Math.log(sum);
    }
}
