package gradus.judge;

import java.nio.file.Path;

/**
 * How a judge works on this machine.
 *
 * @param cache a folder for what is made once: unpacked jars, class-data archives, compiled tests; created if absent
 * @param workers how many submissions are graded at a time
 * @param sandboxed whether boxes are real; false runs strangers' code unprotected and is for one's own machine only
 */
public record JudgeSettings(Path cache, int workers, boolean sandboxed) {
    public JudgeSettings {
        if (workers <= 0) {
            throw new IllegalArgumentException("workers (%d) must be positive".formatted(workers));
        }
    }
}
