package exercise.layernorm;

/** Layer normalisation over D features, forward and backward. */
public final class LayerNorm implements LayerNormalization {

    // for each row:
    //     mean = sum(x) / D        var = sum((x - mean)^2) / D
    //     xHat = (x - mean) / sqrt(var + eps)
    //     y    = gamma * xHat + beta        gamma and beta have one entry per feature
    //
    // the same in training and in use

    private final int d;
    private final double eps;
    // TODO: gamma and beta, their gradients, and what backward needs to know of the last forward

    public LayerNorm(int d, double eps) {
        this.d = d;
        this.eps = eps;
    }

    /** Replaces gamma and beta, both {@code [D]}; keep copies. */
    @Override
    public void setParameters(double[] gamma, double[] beta) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Normalises each row of {@code x}, {@code [N][D]}, into a new array. */
    @Override
    public double[][] forward(double[][] x, boolean training) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns dX, {@code [N][D]}, and finds dGamma and dBeta. */
    @Override
    public double[][] backward(double[][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] dGamma() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] dBeta() {
        throw new UnsupportedOperationException("TODO");
    }
}
