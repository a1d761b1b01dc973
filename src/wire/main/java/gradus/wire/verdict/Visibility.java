package gradus.wire.verdict;

import java.util.Locale;

/** Whether a learner may see a test's source. */
public enum Visibility {
    VISIBLE,
    HIDDEN;

    /** Returns the name used in JSON, such as {@code hidden}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
