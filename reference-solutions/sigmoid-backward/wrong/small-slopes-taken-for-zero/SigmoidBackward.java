package exercise.sigmoidbackward;

/** Wrong: takes every slope below 1e-9 for that of a saturated unit. */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        double[] dX = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double slope = y[i] * (1 - y[i]);
            dX[i] = slope < 1e-9 ? 0 : dOut[i] * slope;
        }
        return dX;
    }
}
