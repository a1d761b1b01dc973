package exercise.maemseloss;

/** Wrong: rounds the kink of the MAE. */
public final class MaeMseLoss implements RegressionLosses {

    @Override
    public double mse(double[] p, double[] t) {
        int n = count(p, t);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (p[i] - t[i]) * (p[i] - t[i]);
        }
        return sum / n;
    }

    @Override
    public double[] mseGrad(double[] p, double[] t) {
        int n = count(p, t);
        double[] dP = new double[n];
        for (int i = 0; i < n; i++) {
            dP[i] = 2 * (p[i] - t[i]) / n;
        }
        return dP;
    }

    @Override
    public double mae(double[] p, double[] t) {
        int n = count(p, t);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.abs(p[i] - t[i]);
        }
        return sum / n;
    }

    @Override
    public double[] maeGrad(double[] p, double[] t) {
        int n = count(p, t);
        double[] dP = new double[n];
        for (int i = 0; i < n; i++) {
            dP[i] = (p[i] - t[i]) / (Math.abs(p[i] - t[i]) + 1e-12) / n;
        }
        return dP;
    }

    private static int count(double[] p, double[] t) {
        if (p.length != t.length || p.length == 0) {
            throw new IllegalArgumentException("%d predictions for %d targets".formatted(p.length, t.length));
        }
        return p.length;
    }
}
