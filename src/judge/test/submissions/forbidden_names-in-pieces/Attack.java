package exercise.target;

/** Puts the names of what it calls together at run time. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try {
            Class.forName("java.lang.Sys" + "tem").getMethod("ex" + "it", int.class).invoke(null, 0);
        } catch (ReflectiveOperationException refused) {
            return x;
        }
        return super.scale(x);
    }
}
