package exercise.sigmoidforward;

/** Takes the exponential of a number that is never positive, by one of two equal formulas. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = x.clone();
        for (int i = y.length - 1; i >= 0; i--) {
            double e = Math.exp(-Math.abs(y[i]));
            y[i] = y[i] < 0 ? e / (1 + e) : 1 / (1 + e);
        }
        return y;
    }
}
