package exercise.target;

/** Prints its inputs. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println(x[0] + " " + Long.toHexString(Double.doubleToRawLongBits(x[0])));
        System.err.println(x[0]);
        return super.scale(x);
    }
}
