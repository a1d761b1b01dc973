package exercise.sigmoidbackward;

/** Has the sign in the slope wrong. */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * y[i] * (1 + y[i]);
        }
        return dX;
    }
}
