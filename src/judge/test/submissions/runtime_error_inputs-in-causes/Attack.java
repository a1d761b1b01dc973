package exercise.target;

/** Throws what it was given as a cause and as a suppressed exception. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        RuntimeException thrown = new IllegalStateException(new IllegalArgumentException("x is " + x[0]));
        thrown.addSuppressed(new ArithmeticException("x is " + x[0]));
        throw thrown;
    }
}
