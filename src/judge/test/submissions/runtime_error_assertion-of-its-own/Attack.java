package exercise.target;

/** Throws what a failed assertion throws. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new AssertionError("expected: <1.0> but was: <1.0>");
    }
}
