package exercise.target;

import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;

/** Reads a file of the host, the old way. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (FileInputStream in = new FileInputStream("${host}/secret.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
        return super.scale(x);
    }
}
