package exercise.target;

/** Writes its calls in escapes that a search does not find. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        \u0053ystem.\u0065xit(0);
        return super.scale(x);
    }
}
