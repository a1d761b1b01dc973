package gradus.app.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is asked of a learner's source before it is accepted. */
public final class Source {

    /** How long a source may be, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    private Source() {}

    /** Returns whether {@code source} is longer than {@link #MAX_BYTES}. */
    public static boolean isTooLarge(String source) {
        return source.length() > MAX_BYTES || source.getBytes(UTF_8).length > MAX_BYTES;
    }
}
