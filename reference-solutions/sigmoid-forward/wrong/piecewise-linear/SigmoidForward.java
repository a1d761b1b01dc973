package exercise.sigmoidforward;

/** Wrong: the hard sigmoid: a straight line between two flat ends. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(0, Math.min(1, 0.2 * x[i] + 0.5));
        }
        return y;
    }
}
