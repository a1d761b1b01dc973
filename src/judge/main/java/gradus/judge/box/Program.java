package gradus.judge.box;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Returns the same program with other {@code flags}. */
    Program withFlags(List<String> flags) {
        return new Program(image, flags, jars, files, mainClass, arguments, writable, limits);
    }

    /** Returns the same program with one {@code more} file to read. */
    Program withFile(Path more) {
        List<Path> all = new ArrayList<>(files);
        all.add(more);
        return new Program(image, flags, jars, all, mainClass, arguments, writable, limits);
    }

    /** Returns the same program with other {@code arguments} for {@code mainClass}. */
    Program running(String mainClass, List<String> arguments) {
        return new Program(image, flags, jars, files, mainClass, arguments, writable, limits);
    }

    /** Returns the same program with other folders to write to. */
    Program writingTo(List<Path> writable) {
        return new Program(image, flags, jars, files, mainClass, arguments, writable, limits);
    }

    /** Returns the same program with other {@code limits}. */
    Program within(ProcessLimits limits) {
        return new Program(image, flags, jars, files, mainClass, arguments, writable, limits);
    }
}
