package gradus.judge.suite;

import gradus.judge.kit.Close;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A name for the kit that authors' tests were compiled against, which changes when the kit does. */
public final class KitVersion {

    private KitVersion() {}

    /** Returns the version: made of the sizes and times of the files that hold the kit. */
    public static String current() {
        try {
            Path home = Path.of(Close.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path kit = Files.isDirectory(home) ? home.resolve("gradus/judge/kit") : home;
            try (Stream<Path> files = Files.walk(kit)) {
                List<String> versions = files.sorted().map(KitVersion::version).toList();
                return Integer.toHexString(versions.hashCode());
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the kit's own classes can't be found", unreadable);
        }
    }

    private static String version(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
