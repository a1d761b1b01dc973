package exercise.affineforward;

/** Wrong: keeps the array of its results and fills it again. */
public final class AffineForward implements Affine {

    private double[][] y = {}; // [N][M]

    @Override
    public double[][] forward(double[][] x, double[][] w, double[] b) {
        requireLength("b", b, w[0].length);
        if (y.length != x.length || (x.length > 0 && y[0].length != b.length)) {
            y = new double[x.length][b.length];
        }
        for (int n = 0; n < x.length; n++) {
            requireLength("x[" + n + "]", x[n], w.length);
            System.arraycopy(outputs(x[n], w, b), 0, y[n], 0, b.length);
        }
        return y;
    }

    /** Returns the outputs {@code [M]} for one sample {@code x}, {@code [D]}. */
    private static double[] outputs(double[] x, double[][] w, double[] b) {
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
