package exercise.sigmoidforward;

/** Wrong: returns 0 and 1 exactly beyond 10. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] > 10 ? 1 : x[i] < -10 ? 0 : 1 / (1 + Math.exp(-x[i]));
        }
        return y;
    }
}
