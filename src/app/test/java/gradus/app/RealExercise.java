package gradus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An exercise of this repository, copied, for tests in which a real judge grades. */
public final class RealExercise {

    private static final Path REPOSITORY = Path.of(System.getProperty("gradus.home"));

    private final String slug;
    private final String file;

    private RealExercise(String slug, String file) {
        this.slug = slug;
        this.file = file;
    }

    /** Copies a small exercise to {@code home}, which is given the style sheets and scripts too. */
    public static RealExercise in(Path home) {
        RealExercise exercise = new RealExercise("sigmoid-backward", "SigmoidBackward.java");
        for (String folder : List.of("exercises", "reference-solutions")) {
            copy(
                    REPOSITORY.resolve(folder).resolve(exercise.slug),
                    home.resolve(folder).resolve(exercise.slug));
        }
        MadeUpExercise.linkStatic(home);
        return exercise;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of its folder. */
    public String slug() {
        return slug;
    }

    /** Returns a source that is accepted. */
    public String right() {
        return read(REPOSITORY.resolve("reference-solutions").resolve(slug).resolve("reference"));
    }

    /** Returns the starter, which fails by an exception. */
    public String starter() {
        return read(REPOSITORY.resolve("exercises").resolve(slug).resolve("starter"));
    }

    private String read(Path folder) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
