package exercise.sigmoidforward;

/** Wrong: takes the absolute value, so that both sides rise to 1. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 1 / (1 + Math.exp(-Math.abs(x[i])));
        }
        return y;
    }
}
