package exercise.batchnormbackward;

/** Sends a gradient back through a batch normalisation. */
public final class BatchnormBackward implements BatchNormGradient {

    // forward, for each column:
    //     mean = sum(x) / N        var = sum((x - mean)^2) / N
    //     xHat = (x - mean) / sqrt(var + eps)
    //     y    = gamma * xHat + beta
    //
    // mean and var depend on every x of the column

    /** Returns dX, {@code [N][D]}, dGamma and dBeta, both {@code [D]}. */
    @Override
    public Gradients backward(double[][] x, double[] gamma, double eps, double[][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }
}
