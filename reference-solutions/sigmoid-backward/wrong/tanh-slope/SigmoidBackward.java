package exercise.sigmoidbackward;

/** Uses the slope of tanh. */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * (1 - y[i] * y[i]);
        }
        return dX;
    }
}
