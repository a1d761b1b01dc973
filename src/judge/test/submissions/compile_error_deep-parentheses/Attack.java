package exercise.target;

/** Eight thousand pairs of parentheses. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return ${repeat:8000:(}x${repeat:8000:)};
    }
}
