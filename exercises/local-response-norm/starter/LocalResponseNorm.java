package exercise.localresponsenorm;

/** Local response normalisation across channels. */
public final class LocalResponseNorm implements ResponseNormalization {

    // for each sample and each pixel, over the channels i = 0 ... C - 1:
    //
    //     scale[i] = k + alpha * (sum of a[j]^2 for j = max(0, i - n / 2) ... min(C - 1, i + n / 2))
    //     out[i]   = a[i] * scale[i]^(-beta)

    /** Returns the normalised numbers, {@code [N][C][H][W]}. */
    @Override
    public double[][][][] forward(double[][][][] a, int n, double k, double alpha, double beta) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns the gradient with respect to {@code a}, {@code [N][C][H][W]}. */
    @Override
    public double[][][][] backward(double[][][][] a, double[][][][] dOut, int n, double k, double alpha, double beta) {
        throw new UnsupportedOperationException("TODO");
    }
}
