package exercise.target;

import java.io.FileOutputStream;

/** Writes a large file. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (FileOutputStream out = new FileOutputStream("/tmp/full")) {
                for (int i = 0; i < 256; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
            return "256 MB";
        });
        return super.scale(x);
    }
}
