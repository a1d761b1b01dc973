package exercise.target;

/** Computes for ever. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (true) {}
    }
}
