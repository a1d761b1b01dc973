package gradus.app.catalogue;

import java.util.Locale;

/** How hard an exercise is, easiest first. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** Returns the name used in exercise.yaml, JSON and style sheets, such as {@code easy}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
