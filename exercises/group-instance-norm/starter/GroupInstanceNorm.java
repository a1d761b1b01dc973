package exercise.groupinstancenorm;

/** Group normalisation of images, {@code [N][C][H][W]}, forward and backward. */
public final class GroupInstanceNorm implements GroupNormalization {

    // a group: C / G neighbouring channels of one sample, with all their pixels
    //
    // for each group (M = C / G * H * W numbers):
    //     mean = sum(x) / M        var = sum((x - mean)^2) / M
    //     xHat = (x - mean) / sqrt(var + eps)
    // for each channel:
    //     y    = gamma * xHat + beta

    private final int c;
    private final int groups;
    private final double eps;
    // TODO: gamma and beta, their gradients, and what backward needs to know of the last forward

    /** Throws IllegalArgumentException if {@code groups} is below 1 or does not divide {@code c}. */
    public GroupInstanceNorm(int c, int groups, double eps) {
        // TODO: check
        this.c = c;
        this.groups = groups;
        this.eps = eps;
    }

    /** Replaces gamma and beta, both {@code [C]}; keep copies. */
    @Override
    public void setParameters(double[] gamma, double[] beta) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Normalises each group of {@code x}, {@code [N][C][H][W]}, into a new array. */
    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns dX, {@code [N][C][H][W]}, and finds dGamma and dBeta. */
    @Override
    public double[][][][] backward(double[][][][] dOut) {
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
