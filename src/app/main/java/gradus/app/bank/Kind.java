package gradus.app.bank;

import java.util.Locale;

/** The kinds of question. */
public enum Kind {
    SINGLE,
    MULTIPLE,
    NUMERIC,
    PARAMETERISED,
    ORDERING,
    MATCHING,
    FORMULA,
    CODE,
    BUG;

    /** Returns the name used in files, JSON and style sheets, such as {@code single}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
