package exercise.batchnorm2d;

/** Batch normalisation of images, {@code [N][C][H][W]}, forward and backward. */
public final class Batchnorm2d implements ImageBatchNorm {

    // for each channel, over all samples and pixels (M = N * H * W numbers):
    //     mean = sum(x) / M        var = sum((x - mean)^2) / M
    //     xHat = (x - mean) / sqrt(var + eps)
    //     y    = gamma * xHat + beta
    //
    // in use: running mean and running variance instead, which stay as they are
    // after each training batch: running <- (1 - momentum) * running + momentum * batch
    //     where the batch's variance is the one over M - 1

    private final int c;
    private final double eps;
    private final double momentum;
    // TODO: parameters, their gradients, running statistics, and what backward needs to know

    public Batchnorm2d(int c, double eps, double momentum) {
        this.c = c;
        this.eps = eps;
        this.momentum = momentum;
    }

    /** Replaces gamma and beta, both {@code [C]}; keep copies. */
    @Override
    public void setParameters(double[] gamma, double[] beta) {
        throw new UnsupportedOperationException("TODO");
    }

    /**
     * Normalises {@code x}, {@code [N][C][H][W]}, into a new array.
     *
     * @throws IllegalArgumentException if {@code training} and a channel has fewer than two numbers
     */
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

    @Override
    public double[] runningMean() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] runningVar() {
        throw new UnsupportedOperationException("TODO");
    }
}
