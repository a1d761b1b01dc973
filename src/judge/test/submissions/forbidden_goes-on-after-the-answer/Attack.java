package exercise.target;

/** Computes the answer after it has been given. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        double[] y = new double[x.length];
        Thread late = new Thread(() -> {
            for (int i = 0; i < x.length; i++) {
                y[i] = 3 * x[i];
            }
        });
        late.setDaemon(true);
        late.start();
        Thread.yield();
        return new double[x.length];
    }
}
