package gradus.wire.verdict;

import java.util.Locale;

/** How one test ended. */
public enum Outcome {
    PASSED,
    FAILED,
    RUNTIME_ERROR,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    EXITED_EARLY,
    FORBIDDEN,
    /** The submission ended before this test's turn. */
    NOT_RUN;

    /** Returns the name used in JSON and style sheets, such as {@code time_limit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
