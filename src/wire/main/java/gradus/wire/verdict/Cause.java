package gradus.wire.verdict;

import java.util.Locale;

/** What of a limit was used up, where one limit has several ways to be reached. */
public enum Cause {
    /** It computed for too long. */
    PROCESSOR_TIME,
    /** It waited for too long, for something other than the processor. */
    WALL_TIME,
    /** Its objects filled the heap. */
    HEAP,
    /** It used too much memory outside the heap: threads, classes, direct buffers. */
    NATIVE_MEMORY;

    /** Returns the name used in JSON, such as {@code wall_time}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
