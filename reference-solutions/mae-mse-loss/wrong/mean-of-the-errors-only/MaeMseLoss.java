package exercise.maemseloss;

/** Wrong: takes the mean over the samples with an error only. */
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
        return sum / Math.max(1, n - exact(p, t));
    }

    @Override
    public double[] maeGrad(double[] p, double[] t) {
        int n = count(p, t);
        double[] dP = new double[n];
        for (int i = 0; i < n; i++) {
            dP[i] = Math.signum(p[i] - t[i]) / n;
        }
        return dP;
    }

    private static int exact(double[] p, double[] t) {
        int exact = 0;
        for (int i = 0; i < p.length; i++) {
            exact += p[i] == t[i] ? 1 : 0;
        }
        return exact;
    }

    private static int count(double[] p, double[] t) {
        if (p.length != t.length || p.length == 0) {
            throw new IllegalArgumentException("%d predictions for %d targets".formatted(p.length, t.length));
        }
        return p.length;
    }
}
