package exercise.tanhlayer;

/** Wrong: returns the slope without the upstream gradient. */
public final class TanhLayer implements Tanh {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.tanh(x[i]);
        }
        return y;
    }

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = 1 - y[i] * y[i];
        }
        return dX;
    }
}
