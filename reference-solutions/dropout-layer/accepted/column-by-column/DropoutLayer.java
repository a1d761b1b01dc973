package exercise.dropoutlayer;

import java.util.random.RandomGenerator;

/** Draws down the columns, and by uniform numbers in (−keep, 1 − keep): another mask, of the same distribution. */
public final class DropoutLayer implements Dropout {

    private final double keep;
    private final double scale;
    private final RandomGenerator rng;
    private double[][] factors = {};

    public DropoutLayer(double keep, RandomGenerator rng) {
        if (!(0 < keep) || !(keep <= 1)) {
            throw new IllegalArgumentException("not a probability to keep something: " + keep);
        }
        this.keep = keep;
        this.scale = 1 / keep;
        this.rng = rng;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        int n = x.length;
        int d = n == 0 ? 0 : x[0].length;
        factors = new double[n][d];
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                if (!training) {
                    factors[i][j] = 1;
                } else if (rng.nextDouble(-keep, 1 - keep) < 0 || keep == 1) {
                    factors[i][j] = scale;
                }
                y[i][j] = x[i][j] * factors[i][j];
            }
        }
        return y;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        double[][] dX = new double[dOut.length][];
        for (int i = 0; i < dOut.length; i++) {
            dX[i] = dOut[i].clone();
            for (int j = 0; j < dX[i].length; j++) {
                dX[i][j] *= factors[i][j];
            }
        }
        return dX;
    }
}
