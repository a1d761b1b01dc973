package exercise.sigmoidbackward;

/** Puts the upstream gradient where the output belongs. */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            dX[i] = dOut[i] * (1 - dOut[i]);
        }
        return dX;
    }
}
