package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files and folders that are made once and then used by every start, also when two processes make them at a time. */
final class Caches {

    private Caches() {}

    /** Lets {@code maker} make a file or folder beside {@code target}, then moves it there in one step. */
    static Path make(Path target, Consumer<Path> maker) {
        try {
            Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
            Path workshop = Files.createTempDirectory(folder, "making-");
            try {
                Path unfinished = workshop.resolve(target.getFileName());
                maker.accept(unfinished);
                move(unfinished, target);
            } finally {
                delete(workshop);
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException("%s could not be made".formatted(target), failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException madeByAnother) {
            // theirs is as good as ours
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
