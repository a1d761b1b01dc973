package exercise.target;

/** Starts programs, the old way. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Runtime.getRuntime().exec(new String[] {"/jdk/bin/java", "-Dgradus-canary=1", "-version"}));
        attempt(() -> Runtime.getRuntime().exec("/bin/sh -c gradus-canary"));
        return super.scale(x);
    }
}
