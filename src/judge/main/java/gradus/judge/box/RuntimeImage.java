package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A runtime image with few modules: less to start, less to attack, and no link into {@code /etc} as in a
 * distribution's JDK.
 */
final class RuntimeImage {

    /** Where an image is inside a box. */
    static final String INSIDE = "/jdk";

    private static final Map<Path, List<Path>> LIBRARIES = new ConcurrentHashMap<>();
    private static final Pattern LDD_PATH = Pattern.compile("(/\\S+) \\(0x");

    private RuntimeImage() {}

    /**
     * Returns an image with {@code modules} of the running JDK, made by jlink if {@code cache} does not have it yet.
     *
     * @throws BoxFault if jlink is missing or fails
     */
    static Path of(Cache cache, String modules) {
        return cache.get("image-%s-%s".formatted(modules.replace(',', '+'), version()), unfinished -> {
            Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
            if (!Files.isExecutable(jlink)) {
                throw new BoxFault("%s is missing: Gradus needs a whole JDK, not only a JRE".formatted(jlink));
            }
            Commands.run(List.of(
                    jlink.toString(),
                    "--add-modules",
                    modules,
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    unfinished.toString()));
            dumpSharedClasses(unfinished);
        });
    }

    private static void dumpSharedClasses(Path image) {
        Commands.run(List.of(image.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-Xshare:dump"));
    }

    /** Returns a name for the running JDK that changes when it is updated. */
    private static String version() {
        return (System.getProperty("java.vendor") + "-" + System.getProperty("java.vm.version"))
                .replaceAll("[^A-Za-z0-9.+-]", "");
    }

    /** Returns the host's libraries, the dynamic loader among them, that {@code image} needs. */
    static List<Path> libraries(Path image) {
        return LIBRARIES.computeIfAbsent(image, RuntimeImage::findLibraries);
    }

    private static List<Path> findLibraries(Path image) {
        Set<Path> libraries = new LinkedHashSet<>();
        for (Path binary : binaries(image)) {
            Matcher path = LDD_PATH.matcher(Commands.run(List.of("ldd", binary.toString())));
            while (path.find()) {
                Path library = Path.of(path.group(1));
                if (!library.startsWith(image)) {
                    libraries.add(library);
                }
            }
        }
        if (libraries.isEmpty()) {
            throw new BoxFault("ldd names no library that %s needs".formatted(image));
        }
        return List.copyOf(libraries);
    }

    private static List<Path> binaries(Path image) {
        List<Path> binaries = new ArrayList<>(List.of(image.resolve("bin/java")));
        try (Stream<Path> files = Files.walk(image.resolve("lib"))) {
            files.filter(file -> file.toString().endsWith(".so")).forEach(binaries::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return binaries;
    }
}
