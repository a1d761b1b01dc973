package exercise.target;

/** Waits for a notification that never comes. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        synchronized (this) {
            while (x.length > 0) {
                try {
                    wait();
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }
        return super.scale(x);
    }
}
