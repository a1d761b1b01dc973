package exercise.target;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changes the Java runtime that others run on. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new RandomAccessFile("/jdk/lib/modules", "rw"));
        attempt(() -> new RandomAccessFile("/jdk/bin/java", "rw"));
        attempt(() -> Files.deleteIfExists(Path.of("/jdk/lib/modules")));
        attempt(() -> Files.move(Path.of("/jdk"), Path.of("/jdk2")));
        return super.scale(x);
    }
}
