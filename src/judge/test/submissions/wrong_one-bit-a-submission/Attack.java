package exercise.target;

/** Says one bit of its input by its outcome. Inputs are drawn anew for each submission, and a bit costs one. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return Double.doubleToRawLongBits(x[0]) % 2 == 0 ? new double[x.length] : super.scale(x);
    }
}
