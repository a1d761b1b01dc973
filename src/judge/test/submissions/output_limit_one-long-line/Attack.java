package exercise.target;

/** Prints four million characters at once. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.print("x".repeat(4 << 20));
        return super.scale(x);
    }
}
