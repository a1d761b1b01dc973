package exercise.sigmoidforward;

/** Wrong: fills the same array in each call, as long as the length stays the same. */
public final class SigmoidForward implements Sigmoid {

    private double[] y = {};

    @Override
    public double[] forward(double[] x) {
        if (y.length != x.length) {
            y = new double[x.length];
        }
        for (int i = 0; i < x.length; i++) {
            // far below zero the exponential is infinite, and 1 / infinity is the 0 that is wanted
            y[i] = 1 / (1 + Math.exp(-x[i]));
        }
        return y;
    }
}
