package exercise.sigmoidforward;

/** Wrong: keeps the output away from 0 and 1 by 1e-7. */
public final class SigmoidForward implements Sigmoid {

    @Override
    public double[] forward(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(1e-7, Math.min(1 - 1e-7, 1 / (1 + Math.exp(-x[i]))));
        }
        return y;
    }
}
