package exercise.maemseloss;

/** Means that are kept up to date from sample to sample, and slopes by comparison. */
public final class MaeMseLoss implements RegressionLosses {

    @Override
    public double mse(double[] p, double[] t) {
        require(p, t);
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            double error = t[i] - p[i];
            mean += (error * error - mean) / (i + 1);
        }
        return mean;
    }

    @Override
    public double[] mseGrad(double[] p, double[] t) {
        require(p, t);
        double[] gradient = p.clone();
        double weight = 2.0 / p.length;
        for (int i = 0; i < t.length; i++) {
            gradient[i] -= t[i];
            gradient[i] *= weight;
        }
        return gradient;
    }

    @Override
    public double mae(double[] p, double[] t) {
        require(p, t);
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            double distance = Math.max(p[i], t[i]) - Math.min(p[i], t[i]);
            mean += (distance - mean) / (i + 1);
        }
        return mean;
    }

    @Override
    public double[] maeGrad(double[] p, double[] t) {
        require(p, t);
        double[] gradient = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            gradient[i] = Math.signum(p[i] - t[i]) * (1.0 / p.length);
        }
        return gradient;
    }

    private static void require(double[] p, double[] t) {
        if (p.length != t.length || t.length < 1) {
            throw new IllegalArgumentException(p.length + " " + t.length);
        }
    }
}
