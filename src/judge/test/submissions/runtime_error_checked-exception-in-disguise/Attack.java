package exercise.target;

/** Throws what its signature does not allow. */
public final class Attack extends Target.Honest {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T disguised(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public double[] scale(double[] x) {
        throw Attack.<RuntimeException>disguised(new Exception("checked"));
    }
}
