package gradus.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home folder with more exercises than there are: the real ones, and copies of them under other names. */
public final class BenchHome {

    private BenchHome() {}

    /** Makes a home with {@code exercises} exercises in {@code folder}, from those of {@code home}. */
    public static Path make(Path home, Path folder, int exercises) throws IOException {
        for (String shared : List.of("static", "question-bank")) {
            Files.createSymbolicLink(
                    folder.resolve(shared), home.resolve(shared).toAbsolutePath());
        }
        List<String> slugs = slugs(home);
        for (int i = 0; i < exercises; i++) {
            int copy = i / slugs.size();
            for (String part : List.of("exercises", "reference-solutions")) {
                copy(home.resolve(part), folder.resolve(part), slugs.get(i % slugs.size()), slugs, copy);
            }
        }
        Path tracks = home.resolve("exercises").resolve("tracks.yaml");
        if (Files.exists(tracks)) {
            Files.copy(tracks, folder.resolve("exercises").resolve("tracks.yaml"));
        }
        return folder;
    }

    private static List<String> slugs(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("exercises"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to, String slug, List<String> slugs, int copy) throws IOException {
        Path source = from.resolve(slug);
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(named(slug, copy))
                        .resolve(source.relativize(file).toString());
                write(target, renamed(read(file), file, slug, slugs, copy));
            });
        }
    }

    private static String named(String slug, int copy) {
        return copy == 0 ? slug : slug + "-" + (copy + 1);
    }

    /** Gives a copy the package of its own, and lets it build on copies. */
    private static String renamed(String text, Path file, String slug, List<String> slugs, int copy) {
        if (copy == 0) {
            return text;
        }
        if (!file.endsWith("exercise.yaml")) {
            String packageName = "exercise." + slug.replace("-", "");
            return text.replaceAll(packageName + "\\b", packageName + (copy + 1));
        }
        String renamed = text;
        for (String line :
                text.lines().filter(there -> there.startsWith("prerequisites:")).toList()) {
            String other = line;
            for (String before : slugs) {
                other = other.replaceAll("(?<=[\\[ ,])" + before + "(?=[,\\]])", named(before, copy));
            }
            renamed = renamed.replace(line, other);
        }
        return renamed;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
