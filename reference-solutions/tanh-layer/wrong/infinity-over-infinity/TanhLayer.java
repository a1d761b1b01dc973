package exercise.tanhlayer;

/** Wrong: computes the quotient of exponentials as it is written, infinity over infinity for large x. */
public final class TanhLayer implements Tanh {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (Math.exp(x[i]) - Math.exp(-x[i])) / (Math.exp(x[i]) + Math.exp(-x[i]));
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
