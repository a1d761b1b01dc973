package exercise.sigmoidbackward;

/** Sends a gradient back through a sigmoid: the chain rule is the upstream gradient times the local slope y(1 - y). */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * y[i] * (1 - y[i]);
        }
        return dX;
    }
}
