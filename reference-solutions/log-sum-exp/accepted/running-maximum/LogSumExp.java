package exercise.logsumexp;

/** A single pass over a row: the sum so far is rescaled whenever a larger score arrives. */
public final class LogSumExp implements RowLogarithms {

    @Override
    public double[] logSumExpRows(double[][] z) {
        double[] result = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (double score : z[i]) {
                if (score > max) {
                    sum = sum * Math.exp(max - score) + 1;
                    max = score;
                } else if (score > Double.NEGATIVE_INFINITY) {
                    sum += Math.exp(score - max);
                }
            }
            result[i] = sum == 0 ? Double.NEGATIVE_INFINITY : Math.log(sum) + max;
        }
        return result;
    }

    @Override
    public double[][] logSoftmaxRows(double[][] z) {
        double[][] y = z.clone();
        double[] lse = logSumExpRows(z);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i].clone();
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] -= lse[i];
            }
        }
        return y;
    }
}
