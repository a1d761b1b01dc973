package gradus.app.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A home folder with more exercises than there are: the real ones, and copies of them under other names. */
public final class BenchHome {

    private static final String SOLUTION = "solution:";

    private BenchHome() {}

    /** Makes a home with {@code exercises} exercises in {@code folder}, from those of {@code home}. */
    public static Path make(Path home, Path folder, int exercises) throws IOException {
        Files.createSymbolicLink(
                folder.resolve("static"), home.resolve("static").toAbsolutePath());
        copy(home.resolve("question-bank"), folder.resolve("question-bank"), UnaryOperator.identity());
        List<String> slugs = slugs(home);
        for (int i = 0; i < exercises; i++) {
            String slug = slugs.get(i % slugs.size());
            Copy copy = new Copy(slug, solution(home, slug), slugs, i / slugs.size());
            for (String part : List.of("exercises", "reference-solutions")) {
                copy(home.resolve(part).resolve(slug), folder.resolve(part).resolve(copy.name(slug)), copy::renamed);
            }
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

    private static String solution(Path home, String slug) throws IOException {
        return Files.readString(home.resolve("exercises").resolve(slug).resolve("exercise.yaml"))
                .lines()
                .filter(line -> line.startsWith(SOLUTION))
                .map(line -> line.substring(SOLUTION.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to, UnaryOperator<String> rename) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(rename.apply(from.relativize(file).toString()));
                Files.createDirectories(target.getParent());
                Files.writeString(target, rename.apply(Files.readString(file)));
            }
        }
    }

    /**
     * A copy of an exercise, with names of its own.
     *
     * @param slugs all exercises, which its prerequisites are among
     * @param number 0 for the exercise itself
     */
    private record Copy(String slug, String solution, List<String> slugs, int number) {

        String name(String there) {
            return number == 0 ? there : there + "-" + (number + 1);
        }

        /** Gives the copy a class and a package of its own, and lets it build on copies. */
        String renamed(String text) {
            if (number == 0) {
                return text;
            }
            String packageName = "exercise\\." + slug.replace("-", "") + "\\b";
            return text.replaceAll("\\b" + solution + "\\b", solution + (number + 1))
                    .replaceAll(packageName, "exercise." + slug.replace("-", "") + (number + 1))
                    .lines()
                    .map(line -> line.startsWith("prerequisites:") ? prerequisites(line) : line)
                    .collect(joining("\n"));
        }

        private String prerequisites(String line) {
            String renamed = line;
            for (String before : slugs) {
                renamed = renamed.replaceAll("(?<=[\\[ ,])" + before + "(?=[,\\]])", name(before));
            }
            return renamed;
        }
    }
}
