package exercise.sigmoidforward;

/** Squashes every number into the interval from 0 to 1. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        // x [n] -> y [n], y[i] = 1 / (1 + e^(-x[i])), in a new array; Math.exp is e to the power of ...
        throw new UnsupportedOperationException("TODO");
    }
}
