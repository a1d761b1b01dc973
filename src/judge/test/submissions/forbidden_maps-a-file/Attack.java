package exercise.target;

import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Maps a file of the host into memory. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (FileChannel channel = FileChannel.open(Path.of("${host}/secret.txt"))) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).get();
            }
        });
        return super.scale(x);
    }
}
