package exercise.target;

/** Ends the program before the tests can fail. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.exit(0);
        return super.scale(x);
    }
}
