package exercise.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes to the host through a link. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try {
            Files.createSymbolicLink(Path.of("/tmp/gradus-canary-follow"), Path.of("${host}"));
            Files.writeString(Path.of("/tmp/gradus-canary-follow/gradus-canary"), "x");
        } catch (IOException refused) {
            return super.scale(x);
        }
        throw new Gained("written through a link");
    }
}
