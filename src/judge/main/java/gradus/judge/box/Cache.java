package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files and folders that are made once and then used by every start, also when two processes make them at a time.
 *
 * @param folder where they are
 * @param user who reads them
 */
record Cache(Path folder, BoxUser user) {

    private static final int NAME_CHARACTERS = 16;

    /** Returns the file or folder {@code name}; {@code maker} makes it, elsewhere, if it is not there yet. */
    Path get(String name, Consumer<Path> maker) {
        Path target = folder.resolve(name);
        return Files.exists(target) ? target : make(target, maker);
    }

    /** Returns a file with {@code content}, whose name ends with {@code name}. */
    Path file(String name, byte[] content) {
        return get(hash(content) + "-" + name, unfinished -> {
            try {
                Files.write(unfinished, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Path make(Path target, Consumer<Path> maker) {
        try {
            Path workshop = Files.createTempDirectory(folder, "making-");
            try {
                // the user of the boxes, who may have to write in a folder of this one, can't enter a private one
                user.letRead(workshop);
                Path unfinished = workshop.resolve(target.getFileName());
                maker.accept(unfinished);
                user.letRead(unfinished);
                move(unfinished, target);
            } finally {
                delete(workshop);
            }
            return target;
        } catch (IOException failed) {
            throw new BoxFault("%s could not be made: %s".formatted(target, failed.getMessage()), failed);
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

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, NAME_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
