package gradus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes exercises that are whole but teach nothing, for tests in which nothing is compiled. */
public final class MadeUpExercise {

    /** The points that the hidden tests of a made-up exercise are worth. */
    public static final int MAX_SCORE = 5;

    private final Path home;
    private final String slug;

    private MadeUpExercise(Path home, String slug) {
        this.home = home;
        this.slug = slug;
    }

    /** Writes an exercise of the topic T01, easy, below {@code home}, and returns it for changes. */
    public static MadeUpExercise in(Path home, String slug) {
        return in(home, slug, "T01", "easy");
    }

    /** Writes an exercise below {@code home}, and returns it for changes. */
    public static MadeUpExercise in(Path home, String slug, String topic, String difficulty) {
        MadeUpExercise exercise = new MadeUpExercise(home, slug);
        exercise.writeAll(topic, difficulty);
        return exercise;
    }

    /** Gives {@code home} the real style sheets and scripts, without which no page is served. */
    public static void linkStatic(Path home) {
        try {
            Files.createSymbolicLink(home.resolve("static"), Path.of(System.getProperty("gradus.home"), "static"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAll(String topic, String difficulty) {
        String contract = solution() + "Contract";
        write("exercises", "exercise.yaml", """
                title: {en: "The exercise %1$s", zh: "练习 %1$s"}
                topic: %2$s
                concepts: [chain-rule]
                difficulty: %3$s
                prerequisites: [something-before]
                contract: %4$s
                solution: %5$s
                hints:
                  - {en: "Hint one", zh: "提示一"}
                  - {en: "Hint two", zh: "提示二"}
                  - {en: "Hint three", zh: "提示三"}
                tests:
                  visible:
                    - {name: showsAnExample, title: {en: "An example", zh: "例子"}, fails: {en: "Look at it", zh: "看一看"}}
                  hidden:
                    - {name: agrees, points: 3, title: {en: "Agrees", zh: "一致"}, fails: {en: "It does not", zh: "不一致"}}
                    - {name: keepsItsInput, points: 2, title: {en: "Keeps", zh: "保持"}, fails: {en: "Changed", zh: "变了"}}
                """.formatted(slug, topic, difficulty, contract, solution()));
        write("exercises", "statement.en.md", "Write it so that $y = x$.\n");
        write("exercises", "statement.zh.md", "使 $y = x$。\n");
        write("exercises", "contract/" + contract + ".java", source("public interface " + contract + " {}"));
        write("exercises", "starter/" + solution() + ".java", source("public class " + solution() + " { /* todo */ }"));
        write("exercises", "visible-tests/VisibleTest.java", source("class VisibleTest { void showsAnExample() {} }"));
        write("exercises", "hidden-tests/HiddenTest.java", source("class HiddenTest { int secret = 424242; }"));
        write("reference-solutions", "reference/" + solution() + ".java", source("public class " + solution() + " {}"));
        write("reference-solutions", "accepted/other/" + solution() + ".java", source("class " + solution() + " {}"));
        write("reference-solutions", "wrong/forgets/" + solution() + ".java", source("class " + solution() + " {}"));
        write("reference-solutions", "wrong/forgets/misconception.yaml", """
                name: {en: "Forgets a factor", zh: "漏掉一个因子"}
                hint: {en: "Count the factors", zh: "数一数因子"}
                fails: [agrees]
                """);
    }

    /** Returns the name of the class to write. */
    public String solution() {
        return Arrays.stream(slug.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Returns {@code code} in the exercise's package. */
    public String source(String code) {
        return "package exercise.%s;\n\n%s\n".formatted(slug.replace("-", ""), code);
    }

    /** Replaces a text in a file of {@code exercises/<slug>} or, if it is not there, of its reference solutions. */
    public MadeUpExercise replace(String file, String from, String to) {
        try {
            Path path = path(file);
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new IllegalArgumentException("%s has no \"%s\"".formatted(path, from));
            }
            Files.writeString(path, text.replace(from, to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes another text to a file. */
    public MadeUpExercise overwrite(String file, String text) {
        try {
            Files.writeString(path(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, or a folder with all in it. */
    public MadeUpExercise remove(String file) {
        try (var paths = Files.walk(path(file))) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file) {
        Path inExercise = home.resolve("exercises").resolve(slug).resolve(file);
        return Files.exists(inExercise)
                ? inExercise
                : home.resolve("reference-solutions").resolve(slug).resolve(file);
    }

    private void write(String folder, String file, String text) {
        try {
            Path path = home.resolve(folder).resolve(slug).resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
