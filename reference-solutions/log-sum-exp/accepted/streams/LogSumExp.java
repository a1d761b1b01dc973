package exercise.logsumexp;

import java.util.Arrays;

/** Streams; log-softmax takes the maximum away before the logarithm of the sum. */
public final class LogSumExp implements RowLogarithms {

    @Override
    public double[] logSumExpRows(double[][] z) {
        return Arrays.stream(z).mapToDouble(row -> top(row) + rest(row)).toArray();
    }

    @Override
    public double[][] logSoftmaxRows(double[][] z) {
        return Arrays.stream(z).map(LogSumExp::logSoftmax).toArray(double[][]::new);
    }

    private static double[] logSoftmax(double[] row) {
        double top = top(row);
        double rest = rest(row);
        return Arrays.stream(row).map(score -> (score - top) - rest).toArray();
    }

    private static double top(double[] row) {
        return Arrays.stream(row).max().getAsDouble();
    }

    private static double rest(double[] row) {
        double top = top(row);
        return Double.isInfinite(top)
                ? 0
                : Math.log(
                        Arrays.stream(row).map(score -> Math.exp(score - top)).sum());
    }
}
