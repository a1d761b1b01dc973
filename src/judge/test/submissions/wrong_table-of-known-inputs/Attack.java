package exercise.target;

/** Knows an input and its answer; what is drawn from the seed it can not know. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        if (x[0] == 73518.15625) {
            return new double[] {220554.46875, 4.5};
        }
        return new double[] {3, 6};
    }
}
