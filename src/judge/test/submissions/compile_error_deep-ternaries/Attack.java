package exercise.target;

/** Four thousand choices inside each other. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        int n = ${repeat:2000:x[0] > # ? # : }0;
        x[0] = n;
        return super.scale(x);
    }
}
