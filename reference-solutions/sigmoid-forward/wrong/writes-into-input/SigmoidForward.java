package exercise.sigmoidforward;

/** Wrong: writes the values into x. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = x;
        for (int i = 0; i < x.length; i++) {
            // far below zero the exponential is infinite, and 1 / infinity is the 0 that is wanted
            y[i] = 1 / (1 + Math.exp(-x[i]));
        }
        return y;
    }
}
