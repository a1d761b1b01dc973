package exercise.target;

/** A type of four thousand levels. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        ${repeat:4000:java.util.List<}String${repeat:4000:>} deep = null;
        return super.scale(x);
    }
}
