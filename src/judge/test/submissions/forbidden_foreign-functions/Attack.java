package exercise.target;

/** Looks for ways to call C without a library. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Class.forName("jdk.incubator.foreign.CLinker"));
        attempt(() -> Class.forName("java.lang.foreign.Linker").getMethod("nativeLinker").invoke(null));
        attempt(() -> Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe"));
        return super.scale(x);
    }
}
