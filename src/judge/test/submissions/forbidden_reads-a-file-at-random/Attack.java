package exercise.target;

import java.io.RandomAccessFile;

/** Reads a file of the host by position. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (RandomAccessFile in = new RandomAccessFile("${host}/secret.txt", "r")) {
                return in.readLine();
            }
        });
        return super.scale(x);
    }
}
