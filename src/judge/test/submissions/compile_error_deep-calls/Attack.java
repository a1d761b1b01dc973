package exercise.target;

/** Three thousand generic calls inside each other. */
public final class Attack extends Target.Honest {
    static <T> T id(T t) {
        return t;
    }

    @Override
    public double[] scale(double[] x) {
        Object o = ${repeat:3000:id(}x${repeat:3000:)};
        return super.scale(x);
    }
}
