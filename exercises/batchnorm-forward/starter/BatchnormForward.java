package exercise.batchnormforward;

/**
 * Batch normalisation, forward: {@code y = gamma · (x − mean) / √(var + eps) + beta}, for each of D features.
 *
 * <ul>
 *   <li>Training: mean and variance of the batch (÷ N), for each column.
 *   <li>Use: the running mean and variance, which do not change.
 *   <li>Each training batch: {@code running ← (1 − momentum) · running + momentum · batch}, where the batch's variance
 *       is the unbiased one (÷ (N − 1)).
 * </ul>
 */
public final class BatchnormForward implements BatchNorm {

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
