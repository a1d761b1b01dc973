package exercise.leakyclip;

/** The leaky clip: what is beyond the limit is cut to one hundredth. */
public final class LeakyClip implements Clip {

    @Override
    public double[] clip(double[] x, double limit) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double beyond = Math.max(0, Math.abs(x[i]) - limit);
            y[i] = x[i] - 0.99 * Math.signum(x[i]) * beyond;
        }
        return y;
    }
}
