package exercise.tanhlayer;

/** Wrong: uses 2σ(x) - 1, which is the hyperbolic tangent of x/2. */
public final class TanhLayer implements Tanh {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 / (1 + Math.exp(-x[i])) - 1;
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
