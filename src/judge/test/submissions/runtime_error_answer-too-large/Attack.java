package exercise.target;

/** Answers with more than a message may hold. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return new double[3_000_000];
    }
}
