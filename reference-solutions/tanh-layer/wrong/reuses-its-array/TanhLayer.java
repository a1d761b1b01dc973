package exercise.tanhlayer;

/** Wrong: fills the same output array in each forward, as long as the length stays the same. */
public final class TanhLayer implements Tanh {

    private double[] y = {};

    @Override
    public double[] forward(double[] x) {
        if (y.length != x.length) {
            y = new double[x.length];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.tanh(x[i]);
        }
        return y;
    }

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * (1 - y[i] * y[i]);
        }
        return dX;
    }
}
