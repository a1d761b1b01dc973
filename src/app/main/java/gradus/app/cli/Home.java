package gradus.app.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the exercises are: the option {@code --home} of every sub-command that needs them. */
public final class Home {

    private static final String MARK = "exercises";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "the folder with exercises/ (default: $GRADUS_HOME, the current folder, or those above the jar)")
    private @Nullable Path home;

    /**
     * Returns the folder that has {@code exercises}.
     *
     * @throws UsageFault if there is none
     */
    public Path folder() {
        return folder(System.getenv(), Path.of(""), codeLocation());
    }

    Path folder(Map<String, String> environment, Path working, Optional<Path> code) {
        if (home != null) {
            return require(home, "--home");
        }
        String named = environment.get("GRADUS_HOME");
        if (named != null && !named.isEmpty()) {
            return require(Path.of(named), "GRADUS_HOME");
        }
        return Stream.concat(Stream.of(working.toAbsolutePath()), code.stream().flatMap(Home::upwards))
                .filter(Home::isHome)
                .findFirst()
                .orElseThrow(() ->
                        new UsageFault("no folder with exercises/ was found; name it with --home or in GRADUS_HOME"));
    }

    private static Path require(Path folder, String source) {
        if (!isHome(folder)) {
            throw new UsageFault("%s names %s, which has no folder exercises".formatted(source, folder));
        }
        return folder.toAbsolutePath().normalize();
    }

    private static boolean isHome(Path folder) {
        return Files.isDirectory(folder.resolve(MARK));
    }

    private static Stream<Path> upwards(Path path) {
        return Stream.iterate(path, folder -> folder != null, Path::getParent);
    }

    private static Optional<Path> codeLocation() {
        CodeSource source = Home.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
