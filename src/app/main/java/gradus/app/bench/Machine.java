package gradus.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says about processor time and memory. */
final class Machine {

    /** The kernel counts in hundredths of a second for user space, whatever its own clock does. */
    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** Returns the seconds that all processors have been busy since the machine started. */
    static double busySeconds() {
        String[] fields = lines(Path.of("/proc/stat")).get(0).trim().split("\\s+", -1);
        // cpu user nice system idle iowait irq softirq
        long busy = 0;
        for (int field : new int[] {1, 2, 3, 6, 7}) {
            busy += Long.parseLong(fields[field]);
        }
        return busy / TICKS_PER_SECOND;
    }

    /** Returns the memory of this process and all below it, shared pages counted once, in megabytes. */
    static double memoryOfThisTreeMb() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToDouble(process -> proportionalMb(process.pid()))
                .sum();
    }

    private static double proportionalMb(long pid) {
        try {
            return lines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException("%s is missing: this needs Linux".formatted(file), gone);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
