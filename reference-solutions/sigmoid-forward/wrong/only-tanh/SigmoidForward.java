package exercise.sigmoidforward;

/** Wrong: returns tanh(x/2), between -1 and 1. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.tanh(x[i] / 2);
        }
        return y;
    }
}
