package gradus.app.workshop;

import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of exercises, below one folder. A file is replaced whole: nobody ever reads half of one. */
final class ExerciseFiles {

    private static final Logger log = LoggerFactory.getLogger(ExerciseFiles.class);
    private static final List<String> ROOTS = List.of("exercises", "reference-solutions");

    private final Path home;

    /** Creates a view of the exercises in {@code home/exercises} and {@code home/reference-solutions}. */
    ExerciseFiles(Path home) {
        this.home = home;
    }

    boolean exists(String slug) {
        return ROOTS.stream()
                .anyMatch(root -> Files.isDirectory(home.resolve(root).resolve(slug)));
    }

    void requireNew(String slug) {
        if (exists(slug)) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    new Words("there is an exercise %s already; nothing was changed", "已有练习 %s，什么都没有改动").with(slug));
        }
    }

    /** Returns the names of the files of {@code slug} that exercises have; others that lie there are nobody's here. */
    List<FileName> list(String slug) {
        List<FileName> names = new ArrayList<>();
        for (String root : ROOTS) {
            Path folder = home.resolve(root).resolve(slug);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .map(file -> FileName.of(
                                    folder.relativize(file).toString().replace('\\', '/')))
                            .flatMap(Optional::stream)
                            .filter(name -> name.below(slug).startsWith(root))
                            .forEach(names::add);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
        names.sort(FileName.order());
        return names;
    }

    /** Returns the text of a file, if it is there. */
    Optional<String> read(String slug, FileName name) {
        Path file = home.resolve(name.below(slug));
        try {
            requireNoLink(file);
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new Refused(
                    Refused.Reason.BAD, new Words("%s is not UTF-8 text", "%s 不是 UTF-8 文本").with(name.text()));
        } catch (IOException failed) {
            // something else may be where its folder should be
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes {@code text} in the place of what is there. */
    void write(String slug, FileName name, String text) {
        Path file = home.resolve(name.below(slug));
        try {
            requireNoLink(file);
            Files.createDirectories(file.getParent());
            // beside the exercises' folders, where no reader takes it for a part of one
            Path unfinished = Files.createTempFile(home.resolve(name.below(slug).getName(0)), ".writing-", "");
            try {
                Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
                readableLike(unfinished, file);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw notWritable(name, failed);
        }
    }

    /** A temporary file is its owner's alone; a text of an exercise is for whoever may see the folder. */
    private static void readableLike(Path unfinished, Path file) throws IOException {
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Path pattern = Files.exists(file) ? file : null;
            Files.setPosixFilePermissions(
                    unfinished,
                    pattern == null
                            ? PosixFilePermissions.fromString("rw-r--r--")
                            : Files.getPosixFilePermissions(pattern));
        }
    }

    /** Removes a file, and the folders that hold nothing else. */
    void delete(String slug, FileName name) {
        Path file = home.resolve(name.below(slug));
        try {
            requireNoLink(file);
            Files.deleteIfExists(file);
            Path root = home.resolve(name.below(slug).getName(0));
            for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
                if (!isEmpty(folder)) {
                    return;
                }
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw notWritable(name, failed);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> rest = Files.list(folder)) {
            return rest.findAny().isEmpty();
        }
    }

    /** A link in a folder of exercises, from a checkout perhaps, could lead anywhere: nothing is read or written by it. */
    private void requireNoLink(Path file) {
        for (Path path = file; path != null && !path.equals(home); path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                throw new Refused(
                        Refused.Reason.BAD,
                        new Words("%s is a symbolic link, which is not followed here", "%s 是符号链接，这里不会跟随")
                                .with(home.relativize(path).toString()));
            }
        }
    }

    private static Refused notWritable(FileName name, IOException failed) {
        log.warn("{} can not be written", name, failed);
        return new Refused(
                Refused.Reason.READ_ONLY,
                new Words(
                                "%s can not be written: does the server's user own the folders exercises and"
                                        + " reference-solutions, and is there space on the disk? The log says more.",
                                "%s 无法写入：运行服务器的用户是否拥有 exercises 与 reference-solutions 文件夹？磁盘是否已满？详情见日志。")
                        .with(name.text()));
    }
}
