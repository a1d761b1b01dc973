package exercise.target;

/** Starts a program that stays when it is gone. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new ProcessBuilder("/jdk/bin/java", "-Dgradus-canary=1", "-cp", System.getProperty("java.class.path"), "gradus.guest.runner.Runner").start());
        attempt(() -> new ProcessBuilder("/usr/bin/setsid", "/jdk/bin/java", "-Dgradus-canary=1", "-version").start());
        attempt(() -> new ProcessBuilder("/usr/bin/nohup", "sleep", "1000").start());
        return super.scale(x);
    }
}
