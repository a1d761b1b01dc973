package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Makes itself somebody else. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Files.writeString(Path.of("/proc/self/uid_map"), "0 0 1"));
        attempt(() -> Files.writeString(Path.of("/proc/self/setgroups"), "deny"));
        attempt(() -> Files.writeString(Path.of("/proc/self/gid_map"), "0 0 1"));
        attempt(() -> Files.writeString(Path.of("/proc/sys/user/max_user_namespaces"), "100"));
        attempt(() -> Files.writeString(Path.of("/proc/self/loginuid"), "0"));
        return super.scale(x);
    }
}
