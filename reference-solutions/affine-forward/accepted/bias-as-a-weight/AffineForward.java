package exercise.affineforward;

/** Takes the bias for one more weight, of an input that is always 1. */
public final class AffineForward implements Affine {

    @Override
    public double[][] forward(double[][] x, double[][] w, double[] b) {
        double[][] extended = new double[w.length + 1][];
        for (int d = 0; d < w.length; d++) {
            if (w[d].length != b.length) {
                throw new IllegalArgumentException("b has %d biases for %d units".formatted(b.length, w[d].length));
            }
            extended[d] = w[d];
        }
        extended[w.length] = b;
        double[][] y = new double[x.length][b.length];
        for (int m = 0; m < b.length; m++) {
            for (int n = 0; n < x.length; n++) {
                y[n][m] = times(withOne(x[n], w.length), extended, m);
            }
        }
        return y;
    }

    private static double[] withOne(double[] row, int features) {
        if (row.length != features) {
            throw new IllegalArgumentException("a row has %d numbers, not %d".formatted(row.length, features));
        }
        double[] longer = new double[features + 1];
        for (int d = 0; d < features; d++) {
            longer[d] = row[d];
        }
        longer[features] = 1;
        return longer;
    }

    private static double times(double[] row, double[][] w, int m) {
        double sum = 0;
        for (int d = row.length - 1; d >= 0; d--) {
            sum += row[d] * w[d][m];
        }
        return sum;
    }
}
