package exercise.target;

import java.nio.file.Files;
import java.nio.file.Path;

/** Makes links to files of the host. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            Path link = Files.createSymbolicLink(Path.of("/tmp/gradus-canary-link"), Path.of("${host}/secret.txt"));
            return Files.readString(link);
        });
        attempt(() -> Files.createLink(Path.of("/tmp/gradus-canary-hard"), Path.of("/app").toRealPath().resolve("x")));
        attempt(() -> Files.createSymbolicLink(Path.of("/app/gradus-canary"), Path.of("${cache}")));
        attempt(() -> Files.readString(Files.createSymbolicLink(Path.of("/tmp/gradus-canary-up"), Path.of("../../../../../../${host}/secret.txt"))));
        return super.scale(x);
    }
}
