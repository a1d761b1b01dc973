package exercise.target;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Unpacks what is a thousand times as large. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return unpacked();
    }

    private static double[] unpacked() {
        try {
            return unpack();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static double[] unpack() throws java.io.IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 600; i++) {
                packing.write(new byte[1 << 20]);
            }
        }
        return new double[new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes().length];
    }
}
