package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a box's processes have had of the processors so far, and what they have wanted.
 *
 * @param computedMillis processor time
 * @param wantedMillis processor time, and time spent in a queue for a processor: a thread that only waits for something
 *     else wants nothing
 */
public record Usage(long computedMillis, long wantedMillis) {

    private static final Path PROC = Path.of("/proc");

    /** Returns what all processes below {@code outermost} have used; see proc(5), {@code schedstat}. */
    static Usage of(ProcessHandle outermost) {
        try {
            long computed = 0;
            long wanted = 0;
            for (String process : below(Long.toString(outermost.pid()))) {
                for (Path task : tasks(process)) {
                    String[] nanos = Files.readString(task.resolve("schedstat")).split(" ", -1);
                    computed += Long.parseLong(nanos[0]);
                    wanted += Long.parseLong(nanos[1]);
                }
            }
            return new Usage(TimeUnit.NANOSECONDS.toMillis(computed), TimeUnit.NANOSECONDS.toMillis(computed + wanted));
        } catch (IOException | UncheckedIOException notTold) {
            return coarse(outermost);
        }
    }

    private static List<String> below(String process) throws IOException {
        List<String> all = new ArrayList<>();
        String children = Files.readString(PROC.resolve(process + "/task/" + process + "/children"));
        for (String child : children.strip().split(" ", -1)) {
            if (!child.isEmpty()) {
                all.add(child);
                all.addAll(below(child));
            }
        }
        return all;
    }

    private static List<Path> tasks(String process) throws IOException {
        try (Stream<Path> tasks = Files.list(PROC.resolve(process + "/task"))) {
            return tasks.toList();
        }
    }

    /** Not every kernel tells the time in a queue, and a thread may end while it is asked. */
    private static Usage coarse(ProcessHandle outermost) {
        long millis = outermost
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return new Usage(millis, millis);
    }
}
