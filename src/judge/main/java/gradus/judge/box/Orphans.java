package gradus.judge.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Processes of boxes that have lost the process which the judge knows. bubblewrap's inner process dies with its outer one,
 * but for the moment before it has asked the kernel for that: if the outer one is killed then, the inner one waits for it
 * for ever and keeps the box's pipes open. So every box has a name, which stands in its processes' arguments.
 */
final class Orphans {

    /** The option of bubblewrap that names a box: it takes from the environment what was never in it. */
    private static final String OPTION = "--unsetenv";

    private static final Pattern NAMING = Pattern.compile(OPTION + "\0(gradus-box-(\\d+)-\\d+)\0");
    private static final AtomicLong BOXES = new AtomicLong();
    private static final Path PROC = Path.of("/proc");

    private Orphans() {}

    /** Returns a name for a new box of this process. */
    static String newName() {
        return "gradus-box-%d-%d".formatted(ProcessHandle.current().pid(), BOXES.incrementAndGet());
    }

    /** Returns the arguments of bubblewrap that name a box {@code name}. */
    static List<String> naming(String name) {
        return List.of(OPTION, name);
    }

    /** Ends what is left of the box {@code name}. */
    static void end(String name) {
        end(found -> found.group(1).equals(name));
    }

    /** Ends what is left of the boxes of processes that are not {@code alive}. */
    static void endOfTheDead(LongPredicate alive) {
        end(found -> !alive.test(Long.parseLong(found.group(2))));
    }

    private static void end(Predicate<Matcher> wanted) {
        try (Stream<Path> processes = Files.list(PROC)) {
            processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(process -> {
                        Matcher naming = NAMING.matcher(arguments(process));
                        return naming.find() && wanted.test(naming);
                    })
                    .map(process -> Long.parseLong(process.getFileName().toString()))
                    .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        } catch (IOException unreadable) {
            throw new BoxFault("the processes of this machine can't be listed: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String arguments(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.ISO_8859_1);
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }
}
