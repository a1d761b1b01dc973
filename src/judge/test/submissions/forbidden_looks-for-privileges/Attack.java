package exercise.target;

/** Looks for a program that has more rights. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new ProcessBuilder("/usr/bin/sudo", "-n", "id").start());
        attempt(() -> new ProcessBuilder("/bin/su", "-c", "id").start());
        attempt(() -> new ProcessBuilder("/usr/bin/pkexec", "id").start());
        attempt(() -> new ProcessBuilder("/bin/mount").start());
        attempt(() -> new ProcessBuilder("/usr/bin/bwrap", "--version").start());
        return super.scale(x);
    }
}
