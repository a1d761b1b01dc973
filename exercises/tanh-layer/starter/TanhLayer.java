package exercise.tanhlayer;

/** The hyperbolic tangent, forward and backward. */
public final class TanhLayer implements Tanh {

    @Override
    public double[] forward(double[] x) {
        // x [n] -> y [n], y[i] = (e^x[i] - e^-x[i]) / (e^x[i] + e^-x[i]), in a new array
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] backward(double[] y, double[] dOut) {
        // y [n] is the output of forward, dOut [n] comes from the layer above -> dX [n], in a new array
        throw new UnsupportedOperationException("TODO");
    }
}
