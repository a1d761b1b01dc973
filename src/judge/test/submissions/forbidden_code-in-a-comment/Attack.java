package exercise.target;

/** Has a comment that ends earlier than it seems. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        // the line ends here: \u000a System.exit(0);
        return super.scale(x);
    }
}
