package exercise.softmaxcrossentropy;

/** Wrong: applies a softmax to the scores before it takes the loss, which has one already. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    @Override
    public double loss(double[][] z, int[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double[] p = softmax(z[i]);
            sum += logSumExp(p) - p[y[i]];
        }
        return sum / z.length;
    }

    @Override
    public double[][] grad(double[][] z, int[] y) {
        double[][] dZ = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            double[] shares = softmax(z[i]);
            double logSum = logSumExp(shares);
            dZ[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) {
                double p = Math.exp(shares[j] - logSum);
                dZ[i][j] = (j == y[i] ? p - 1 : p) / z.length;
            }
        }
        return dZ;
    }

    private static double[] softmax(double[] row) {
        double logSum = logSumExp(row);
        double[] shares = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            shares[j] = Math.exp(row[j] - logSum);
        }
        return shares;
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
