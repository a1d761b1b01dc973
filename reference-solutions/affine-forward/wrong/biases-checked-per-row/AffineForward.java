package exercise.affineforward;

/** Wrong: checks b only where a row meets it. */
public final class AffineForward implements Affine {

    @Override
    public double[][] forward(double[][] x, double[][] w, double[] b) {
        double[][] y = new double[x.length][]; // [N][M]
        for (int n = 0; n < x.length; n++) {
            requireLength("x[" + n + "]", x[n], w.length);
            y[n] = outputs(x[n], w, b);
        }
        return y;
    }

    /** Returns the outputs {@code [M]} for one sample {@code x}, {@code [D]}. */
    private static double[] outputs(double[] x, double[][] w, double[] b) {
        requireLength("the biases", b, w[0].length);
        double[] y = b.clone(); // [M]
        for (int d = 0; d < x.length; d++) {
            for (int m = 0; m < y.length; m++) {
                y[m] += x[d] * w[d][m];
            }
        }
        return y;
    }

    private static void requireLength(String name, double[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException(
                    "%s must have the length %d, not %d".formatted(name, length, vector.length));
        }
    }
}
