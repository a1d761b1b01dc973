package exercise.target;

/** Throws a message of eight million characters. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new IllegalStateException("x".repeat(8 << 20));
    }
}
