package exercise.target;

/** Sleeps for ever. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException ignored) {
            return x;
        }
        return super.scale(x);
    }
}
