package exercise.batchnormforward;

/** Batch normalisation, forward, for D features. */
public final class BatchnormForward implements BatchNorm {

    // y = gamma * (x - mean) / sqrt(var + eps) + beta, for each column
    //
    // training: mean and variance of the batch (over N)
    // use:      running mean and running variance, which stay as they are
    // after each training batch:
    //     running <- (1 - momentum) * running + momentum * batch
    // where the batch's variance is the unbiased one (over N - 1)

    private final int d;
    private final double eps;
    private final double momentum;
    // TODO: gamma, beta, running mean, running variance; what do they start with?

    public BatchnormForward(int d, double eps, double momentum) {
        this.d = d;
        this.eps = eps;
        this.momentum = momentum;
    }

    /** Replaces gamma and beta, both {@code [D]}; keep copies. */
    @Override
    public void setParameters(double[] gamma, double[] beta) {
        throw new UnsupportedOperationException("TODO");
    }

    /**
     * Normalises {@code x}, {@code [N][D]}, into a new array.
     *
     * @throws IllegalArgumentException if {@code training} and there are fewer than two rows
     */
    @Override
    public double[][] forward(double[][] x, boolean training) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] runningMean() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] runningVar() {
        throw new UnsupportedOperationException("TODO");
    }
}
