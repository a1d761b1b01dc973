package exercise.leakyclip;

/** The leaky clip, case by case. */
public final class LeakyClip implements Clip {

    @Override
    public double[] clip(double[] x, double limit) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > limit) {
                y[i] = limit + 0.01 * (x[i] - limit);
            } else {
                y[i] = x[i] < -limit ? 0.01 * (x[i] + limit) - limit : x[i];
            }
        }
        return y;
    }
}
