package exercise.target;

/** Hides code in what looks like a comment. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        /* the end of the comment is not where it seems ‮ } ⁦*/ System.exit(0); /* ⁩ ⁦ { */
        return super.scale(x);
    }
}
