package gradus.judge.box;

import java.nio.file.Path;
import java.util.List;

/**
 * A Java program for a box.
 *
 * @param image the runtime image it runs on
 * @param flags flags for the JVM, with paths as they are inside the box
 * @param jars its class path; each jar is at {@code /app/<file name>} inside the box
 * @param files other files it may read; each is at {@code /app/<file name>} inside the box
 * @param mainClass its entry point
 * @param arguments what its {@code main} gets
 * @param writable a folder of the host that is writable at {@code /out} inside the box; empty for none
 * @param limits what the process may use
 */
record Program(
        Path image,
        List<String> flags,
        List<Path> jars,
        List<Path> files,
        String mainClass,
        List<String> arguments,
        List<Path> writable,
        ProcessLimits limits) {

    Program {
        flags = List.copyOf(flags);
        jars = List.copyOf(jars);
        files = List.copyOf(files);
        arguments = List.copyOf(arguments);
        writable = List.copyOf(writable);
    }
}
