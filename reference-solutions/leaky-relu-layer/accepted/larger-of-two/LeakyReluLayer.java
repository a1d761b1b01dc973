package exercise.leakyrelulayer;

/** For 0 < k < 1 the larger of x and kx is the right one; a mask of truth values is kept. */
public final class LeakyReluLayer implements LeakyRelu {

    private final double k;
    private boolean[][] leaks;

    public LeakyReluLayer(double k) {
        if (Double.isNaN(k) || k <= 0 || k >= 1) {
            throw new IllegalArgumentException("a slope of " + k);
        }
        this.k = k;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        double[][] y = new double[x.length][x[0].length];
        leaks = new boolean[x.length][x[0].length];
        for (int j = 0; j < x[0].length; j++) {
            for (int i = 0; i < x.length; i++) {
                y[i][j] = Math.max(x[i][j], k * x[i][j]);
                leaks[i][j] = !(x[i][j] > 0);
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
                if (leaks[i][j]) {
                    dX[i][j] *= k;
                }
            }
        }
        return dX;
    }
}
