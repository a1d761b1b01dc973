package exercise.softmaxcrossentropy;

/** Wrong: fills the same gradient array in each call, as long as the batches are of one shape. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    private double[][] dZ = {};

    @Override
    public double loss(double[][] z, int[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += logSumExp(z[i]) - z[i][y[i]];
        }
        return sum / z.length;
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        if (dZ.length != z.length || dZ[0].length != z[0].length) {
            dZ = new double[z.length][z[0].length];
        }
        for (int i = 0; i < z.length; i++) {
            double logSum = logSumExp(z[i]);
            for (int j = 0; j < z[i].length; j++) {
                double p = Math.exp(z[i][j] - logSum);
                dZ[i][j] = (j == y[i] ? p - 1 : p) / z.length;
            }
        }
        return dZ;
    }

    /** Returns {@code ln Σ exp(row[j])}, taken from the distances to the largest score, so that nothing overflows. */
    private static double logSumExp(double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : row) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (double score : row) {
            sum += Math.exp(score - largest);
        }
        return largest + Math.log(sum);
    }
}
