package exercise.target;

/** Has the JDK itself say what it was given. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return new double[] {x[(int) x[0]]};
    }
}
