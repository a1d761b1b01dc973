package exercise.target;

/** Starts a Java of its own, with an agent. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-javaagent:/tmp/gradus-canary.jar", "-version").start());
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-XX:Flags=/tmp/x", "-version").start());
        return super.scale(x);
    }
}
