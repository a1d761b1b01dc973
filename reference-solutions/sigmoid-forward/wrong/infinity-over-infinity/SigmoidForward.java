package exercise.sigmoidforward;

/** Wrong: uses e^x / (1 + e^x), which is infinity over infinity for large x. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]) / (1 + Math.exp(x[i]));
        }
        return y;
    }
}
