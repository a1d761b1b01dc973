package exercise.target;

/** A class whose name is longer than some file systems allow. */
public final class Attack extends Target.Honest {
    static final class ${repeat:60:long} {}

    @Override
    public double[] scale(double[] x) {
        return new ${repeat:60:long}() == null ? x : super.scale(x);
    }
}
