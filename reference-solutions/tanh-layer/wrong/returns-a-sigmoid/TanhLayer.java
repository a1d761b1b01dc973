package exercise.tanhlayer;

/** Wrong: returns a sigmoid, between 0 and 1. */
public final class TanhLayer implements Tanh {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 1 / (1 + Math.exp(-x[i]));
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
