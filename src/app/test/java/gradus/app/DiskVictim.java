package gradus.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real application on a small disk of its own, which it fills when {@link FullDiskTest} says so. */
final class DiskVictim {

    private static final int BLOCK_BYTES = 4096;

    private DiskVictim() {}

    /** Serves the home {@code arguments[0]}, prints its port, and does what is said line by line, each with an echo. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path filler = home.resolve("data/filler");
        FakeGrader grader = new FakeGrader();
        Wiring wiring = Wiring.open(home, home.resolve("data"), grader);
        System.out.println(wiring.serve("127.0.0.1", 0).port());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String word = in.readLine(); word != null; word = in.readLine()) {
            switch (word) {
                case "hold" -> grader.hold();
                case "release" -> grader.release();
                case "fill" -> fill(filler);
                case "free" -> Files.delete(filler);
                default -> throw new IllegalArgumentException(word);
            }
            System.out.println(word);
        }
        // nobody is left who would say anything
        System.exit(0);
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[BLOCK_BYTES];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(filler).getUsableSpace() > 0) {
                throw full;
            }
        }
    }
}
