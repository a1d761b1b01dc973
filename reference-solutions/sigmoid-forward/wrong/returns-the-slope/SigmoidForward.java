package exercise.sigmoidforward;

/** Wrong: returns y(1 - y), the derivative. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double value = 1 / (1 + Math.exp(-x[i]));
            y[i] = value * (1 - value);
        }
        return y;
    }
}
