package exercise.target;

/** Asks to be told when it is to end, to stay. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Class.forName("sun.misc.Signal"));
        attempt(() -> Class.forName("jdk.internal.misc.Signal").getConstructor(String.class).newInstance("TERM"));
        return super.scale(x);
    }
}
