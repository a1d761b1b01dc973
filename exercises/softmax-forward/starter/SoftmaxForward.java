package exercise.softmaxforward;

/** Turns each row of scores into shares that add up to one. */
public final class SoftmaxForward implements Softmax {

    // y[i][j] = exp(z[i][j]) / (exp(z[i][0]) + ... + exp(z[i][C-1]))
    //
    // Scores may be as large as 1e4, and Math.exp(1e4) is infinite.

    @Override
    public double[][] forward(double[][] z) {
        // z [N][C] -> y [N][C], in a new array
        throw new UnsupportedOperationException("TODO");
    }
}
