package gradus.app.submission;

import gradus.wire.verdict.VerdictKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission in short: without its source, and without what the verdict says in detail.
 *
 * @param kind how it ended; null while it waits
 * @param score the points it earned; 0 while it waits
 * @param maxScore the points there were to earn; 0 if nothing was run
 */
public record Recent(
        String id,
        String slug,
        int number,
        Instant submittedAt,
        @Nullable VerdictKind kind,
        int score,
        int maxScore) {}
