package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes where a limit may have been forgotten. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        for (String folder : new String[] {"/dev", "/dev/shm", "/proc", "/run", "/"}) {
            attempt(() -> {
                for (int i = 0; i < 32; i++) {
                    Files.write(Path.of(folder, "gradus-canary-" + i), new byte[8 << 20]);
                }
                return folder;
            });
        }
        return super.scale(x);
    }
}
