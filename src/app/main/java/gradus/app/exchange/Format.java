package gradus.app.exchange;

import java.util.Locale;
import java.util.Optional;

/** A form that questions are exchanged in. */
public enum Format {
    /** Moodle's short text form. */
    GIFT("gift.txt"),
    /** Moodle XML. */
    MOODLE("xml"),
    /** Text for Anki; it can not be read back, because it does not say what was asked how. */
    ANKI("txt");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** Returns the name used in options and addresses, such as {@code gift}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns how the names of such files end, without the point before it. */
    public String ending() {
        return ending;
    }

    /** Returns whether questions can be read from it. */
    public boolean isReadable() {
        return this != ANKI;
    }

    /** Returns the format that a file of this {@code name} most likely has, if its ending tells. */
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml")) {
            return Optional.of(MOODLE);
        }
        return lower.endsWith(".gift") || lower.endsWith(".txt") ? Optional.of(GIFT) : Optional.empty();
    }
}
