package exercise.target;

/** Fills the stack. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return scale(x);
    }
}
