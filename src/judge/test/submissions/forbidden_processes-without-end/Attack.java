package exercise.target;

/** Starts programs. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        return super.scale(x);
    }
}
