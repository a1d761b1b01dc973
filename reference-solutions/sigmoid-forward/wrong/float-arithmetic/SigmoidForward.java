package exercise.sigmoidforward;

/** Wrong: computes in single precision. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 1 / (1 + (float) Math.exp(-x[i]));
        }
        return y;
    }
}
