package exercise.target;

import java.io.RandomAccessFile;

/** Makes a file of a terabyte that takes no room. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (RandomAccessFile file = new RandomAccessFile("/tmp/holes", "rw")) {
                file.setLength(1L << 40);
                return file.length();
            }
        });
        return super.scale(x);
    }
}
