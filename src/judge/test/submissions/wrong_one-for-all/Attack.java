package exercise.target;

/** One value, in the hope of being broadcast. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return new double[] {3 * x[0]};
    }
}
