package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes many files. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            for (int i = 0; i < 64; i++) {
                Files.write(Path.of("/tmp/gradus-canary-" + i), new byte[4 << 20]);
            }
            return "256 MB";
        });
        return super.scale(x);
    }
}
