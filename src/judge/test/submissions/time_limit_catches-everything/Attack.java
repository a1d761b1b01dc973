package exercise.target;

/** Computes for ever, whatever is thrown at it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (true) {
            try {
                x[0]++;
            } catch (Throwable ignored) {
                continue;
            }
        }
    }
}
