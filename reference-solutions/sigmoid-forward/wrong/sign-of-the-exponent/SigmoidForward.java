package exercise.sigmoidforward;

/** Wrong: takes the exponential of x instead of -x, so the curve falls. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 1 / (1 + Math.exp(x[i]));
        }
        return y;
    }
}
