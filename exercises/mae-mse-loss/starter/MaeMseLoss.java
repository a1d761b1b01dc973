package exercise.maemseloss;

/** Mean squared error and mean absolute error, each with its gradient. */
public final class MaeMseLoss implements RegressionLosses {

    // mse = 1/N * sum of (p - t)^2
    // mae = 1/N * sum of |p - t|
    // Gradients are with respect to p: one number for each prediction.

    @Override
    public double mse(double[] p, double[] t) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] mseGrad(double[] p, double[] t) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double mae(double[] p, double[] t) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public double[] maeGrad(double[] p, double[] t) {
        throw new UnsupportedOperationException("TODO");
    }
}
