package exercise.logsumexp;

/** Row-wise log-sum-exp and log-softmax for scores of any size. */
public final class LogSumExp implements RowLogarithms {

    /** {@code lse[i] = log(e^z[i][0] + e^z[i][1] + ...)}. */
    @Override
    public double[] logSumExpRows(double[][] z) {
        throw new UnsupportedOperationException("TODO");
    }

    /** {@code y[i][j] = z[i][j] - lse[i]}. */
    @Override
    public double[][] logSoftmaxRows(double[][] z) {
        throw new UnsupportedOperationException("TODO");
    }
}
