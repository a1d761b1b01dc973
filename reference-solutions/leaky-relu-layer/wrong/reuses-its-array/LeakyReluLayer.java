package exercise.leakyrelulayer;

/** Wrong: fills the same output array in each forward, as long as the batches are of one shape. */
public final class LeakyReluLayer implements LeakyRelu {

    private final double k;
    private double[][] slope = {};
    private double[][] y = {};

    public LeakyReluLayer(double k) {
        if (!(k > 0 && k < 1)) {
            throw new IllegalArgumentException("k (%s) must be in (0, 1)".formatted(k));
        }
        this.k = k;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        slope = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            slope[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                slope[i][j] = x[i][j] > 0 ? 1 : k;
            }
        }
        if (y.length != x.length || y[0].length != x[0].length) {
            y = new double[x.length][x[0].length];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                y[i][j] = slope[i][j] * x[i][j];
            }
        }
        return y;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return timesSlope(dOut);
    }

    private double[][] timesSlope(double[][] values) {
        double[][] products = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            products[i] = new double[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                products[i][j] = slope[i][j] * values[i][j];
            }
        }
        return products;
    }
}
