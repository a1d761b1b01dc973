package exercise.target;

/** Has a comment that is read the other way round, and prints what steers a terminal. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        // ‮ } ;)0(tixe.metsyS { ⁦
        System.out.println("\u001b[2J\u001b[31mall tests passed\u001b[0m \u202egnihton\u2066 \u200b\ufeff");
        return super.scale(x);
    }
}
