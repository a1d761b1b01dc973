package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of the host. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> Files.readString(Path.of("${host}/secret.txt")));
        attempt(() -> Files.readString(Path.of("/etc/passwd")));
        attempt(() -> Files.readString(Path.of("/proc/${pid}/environ")));
        return super.scale(x);
    }
}
