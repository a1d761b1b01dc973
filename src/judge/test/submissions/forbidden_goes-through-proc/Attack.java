package exercise.target;

import java.io.FileInputStream;

/** Goes to the host by way of /proc. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new FileInputStream("/proc/self/root/../../../../etc/passwd").read());
        attempt(() -> new FileInputStream("/proc/self/cwd/../../..${host}/secret.txt").read());
        attempt(() -> new FileInputStream("/proc/1/root/etc/passwd").read());
        attempt(() -> new FileInputStream("/proc/1/root${host}/secret.txt").read());
        attempt(() -> new FileInputStream("/proc/${pid}/environ").read());
        attempt(() -> new FileInputStream("/proc/${pid}/root${host}/secret.txt").read());
        attempt(() -> new FileInputStream("/proc/kcore").read());
        return super.scale(x);
    }
}
