package gradus.judge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a judge works on this machine.
 *
 * @param cache a folder for what is made once: unpacked jars, class-data archives, compiled tests; created if absent
 * @param workers how many submissions are graded at a time
 * @param sandboxed whether boxes are real; false runs strangers' code unprotected and is for one's own machine only
 * @param policed whether what an exercise has no use for is refused with a friendly word before it runs; the box does
 *     not rely on it, which only a judge without it can prove
 * @param bubblewrap the sandbox's executable; null takes the one on the PATH
 */
public record JudgeSettings(
        Path cache,
        int workers,
        boolean sandboxed,
        boolean policed,
        @Nullable Path bubblewrap) {
    public JudgeSettings {
        if (workers <= 0) {
            throw new IllegalArgumentException("workers (%d) must be positive".formatted(workers));
        }
    }

    /** Creates the settings of a judge that refuses what an exercise has no use for. */
    public JudgeSettings(Path cache, int workers, boolean sandboxed) {
        this(cache, workers, sandboxed, true, null);
    }

    /** Returns these settings for a judge that lets everything run that compiles, to try what its boxes hold. */
    public JudgeSettings withoutPolicy() {
        return new JudgeSettings(cache, workers, sandboxed, false, bubblewrap);
    }

    /** Returns these settings for a judge whose boxes are made by {@code executable}. */
    public JudgeSettings withBubblewrap(Path executable) {
        return new JudgeSettings(cache, workers, sandboxed, policed, executable);
    }
}
