package exercise.target;

/** Asks for more than there is, at once. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        long[][] all = new long[Integer.MAX_VALUE - 8][];
        x[0] = all.length;
        return super.scale(x);
    }
}
