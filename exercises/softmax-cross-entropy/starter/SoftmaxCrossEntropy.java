package exercise.softmaxcrossentropy;

/** The loss of a classifier, from its scores. */
public final class SoftmaxCrossEntropy implements ClassificationLoss {

    // p[i][j] = exp(z[i][j]) / (exp(z[i][0]) + ... + exp(z[i][C-1]))
    //
    // loss       = -(ln p[0][y[0]] + ... + ln p[N-1][y[N-1]]) / N
    // grad[i][j] = (p[i][j] - (1 if j == y[i], otherwise 0)) / N
    //
    // Scores may be as large as 1e4.

    /** Returns the mean loss of the batch. */
    @Override
    public double loss(double[][] z, int[] y) {
        // z [N][C], y [N]
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns the gradient of the mean loss, {@code [N][C]}, in a new array. */
    @Override
    public double[][] grad(double[][] z, int[] y) {
        throw new UnsupportedOperationException("TODO");
    }
}
