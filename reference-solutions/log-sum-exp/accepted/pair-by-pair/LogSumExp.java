package exercise.logsumexp;

/** Adds scores two at a time: log(e^a + e^b) is the larger one plus log1p of e to minus their distance. */
public final class LogSumExp implements RowLogarithms {

    @Override
    public double[] logSumExpRows(double[][] z) {
        double[] lse = new double[z.length];
        for (int i = 0; i < lse.length; i++) {
            lse[i] = Double.NEGATIVE_INFINITY;
            for (double score : z[i]) {
                lse[i] = add(lse[i], score);
            }
        }
        return lse;
    }

    private static double add(double a, double b) {
        if (a < b) {
            return add(b, a);
        }
        return b == Double.NEGATIVE_INFINITY ? a : a + Math.log1p(Math.exp(b - a));
    }

    @Override
    public double[][] logSoftmaxRows(double[][] z) {
        double[] lse = logSumExpRows(z);
        double[][] y = new double[z.length][z[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] = z[i][j] - lse[i];
            }
        }
        return y;
    }
}
