package exercise.sigmoidforward;

/** Squashes every number into the interval from 0 to 1. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            // far below zero the exponential is infinite, and 1 / infinity is the 0 that is wanted
            y[i] = 1 / (1 + Math.exp(-x[i]));
        }
        return y;
    }
}
