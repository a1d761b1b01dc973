package exercise.leakyclip;

/** A hard clip. */
public final class LeakyClip implements Clip {

    @Override
    public double[] clip(double[] x, double limit) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(-limit, Math.min(limit, x[i]));
        }
        return y;
    }
}
