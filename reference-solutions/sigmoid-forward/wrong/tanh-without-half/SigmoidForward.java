package exercise.sigmoidforward;

/** Wrong: uses (tanh(x) + 1) / 2, which is the sigmoid of 2x. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (Math.tanh(x[i]) + 1) / 2;
        }
        return y;
    }
}
