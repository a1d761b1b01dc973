package exercise.target;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Maps a file again and again. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Path file = Path.of("/tmp/mapped");
        attempt(() -> {
            List<Object> all = new ArrayList<>();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                for (int i = 0; i < 2_000; i++) {
                    all.add(channel.map(FileChannel.MapMode.READ_WRITE, 0, 8 << 20));
                }
            }
            return all.size();
        });
        return super.scale(x);
    }
}
