package exercise.target;

/** No values, so none is wrong. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return new double[0];
    }
}
