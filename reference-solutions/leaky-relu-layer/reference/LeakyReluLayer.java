package exercise.leakyrelulayer;

/** Multiplies each number by its slope, 1 where it is positive and k elsewhere, and later its gradient by the same. */
public final class LeakyReluLayer implements LeakyRelu {

    private final double k;
    private double[][] slope = {};

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
        return timesSlope(x);
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
