package exercise.target;

/** Declares a method of native code, without having any. */
public final class Attack extends Target.Honest {
    private static native void run();

    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            run();
            return "ran";
        });
        return super.scale(x);
    }
}
