package gradus.judge.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds of the machine.
 *
 * @param heapBytes in use after a collection
 * @param threads alive
 * @param descriptors open
 * @param boxes processes started by this one, not counting what they have started
 */
record Footprint(long heapBytes, int threads, int descriptors, int boxes) {

    private static final long HEAP_SLACK_BYTES = 24L << 20;
    private static final int THREAD_SLACK = 4;

    private static final int DESCRIPTOR_SLACK = 12;
    private static final int DESCRIPTORS_OF_A_BOX = 3;

    /** A shell that becomes the sandbox, its first process inside, and the JVM. */
    private static final int PROCESSES_OF_A_BOX = 3;

    static Footprint now() {
        // the second collection finds what the first one's finalisation has let go
        System.gc();
        System.gc();
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                Thread.activeCount(),
                descriptorsNow(),
                boxesNow());
    }

    static int boxesNow() {
        return (int) ProcessHandle.current().children().count();
    }

    private static int descriptorsNow() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Requires that this process comes back to this footprint, but for noise, with {@code mostBoxes} waiting for work. */
    void requireAgain(int mostBoxes) throws InterruptedException {
        Eventually.await("no more than %d boxes".formatted(mostBoxes), () -> boxesNow() <= mostBoxes);
        Eventually.await(
                "no more processes than those of %d boxes".formatted(mostBoxes),
                () -> ProcessHandle.current().descendants().count() <= (long) PROCESSES_OF_A_BOX * mostBoxes);
        Footprint after = now();
        int mostDescriptors = descriptors + DESCRIPTORS_OF_A_BOX * (mostBoxes - boxes) + DESCRIPTOR_SLACK;
        assertThat(after.heapBytes).as("heap, in bytes").isLessThan(heapBytes + HEAP_SLACK_BYTES);
        assertThat(after.threads).as("threads").isLessThanOrEqualTo(threads + THREAD_SLACK);
        assertThat(after.descriptors).as("open files").isLessThanOrEqualTo(mostDescriptors);
    }
}
