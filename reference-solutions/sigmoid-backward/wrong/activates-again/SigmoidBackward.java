package exercise.sigmoidbackward;

/** Takes y for the input and applies the sigmoid a second time. */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double activated = 1 / (1 + Math.exp(-y[i]));
            dX[i] = dOut[i] * activated * (1 - activated);
        }
        return dX;
    }
}
