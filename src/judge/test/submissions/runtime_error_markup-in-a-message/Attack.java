package exercise.target;

/** Throws markup. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        throw new IllegalStateException("<script>alert(1)</script>");
    }
}
