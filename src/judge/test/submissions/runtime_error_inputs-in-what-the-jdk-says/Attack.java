package exercise.target;

/** Says what it was given in words of the JDK. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new IndexOutOfBoundsException("Index 73518 out of bounds for length " + (long) (x[0] * 100000));
    }
}
