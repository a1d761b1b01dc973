package exercise.leakyrelulayer;

/** Wrong: keeps the array of the caller, and asks it in backward. */
public final class LeakyReluLayer implements LeakyRelu {

    private final double k;
    private double[][] input = {};

    public LeakyReluLayer(double k) {
        if (!(k > 0 && k < 1)) {
            throw new IllegalArgumentException("k (%s) must be in (0, 1)".formatted(k));
        }
        this.k = k;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        input = x;
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
                products[i][j] = (input[i][j] > 0 ? 1 : k) * values[i][j];
            }
        }
        return products;
    }
}
