package exercise.sigmoidbackward;

/** Wrong: fills the same array in each call, as long as the length stays the same. */
public final class SigmoidBackward implements SigmoidGradient {

    private double[] dX = {};

    @Override
    public double[] backward(double[] y, double[] dOut) {
        if (dX.length != y.length) {
            dX = new double[y.length];
        }
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * y[i] * (1 - y[i]);
        }
        return dX;
    }
}
