package gradus.app.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or what the reader's system says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The cookie that keeps the choice; the script of the theme button writes it too. */
    static final String COOKIE = "gradus-theme";

    /** Returns the theme of that name, and {@link #AUTO} for anything else. */
    static Theme of(@Nullable String id) {
        for (Theme theme : values()) {
            if (theme.id().equals(id)) {
                return theme;
            }
        }
        return AUTO;
    }

    /** Returns the name used in the cookie and in {@code data-theme}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the value of {@code data-theme} on the root element; null leaves the attribute out. */
    public @Nullable String attribute() {
        return this == AUTO ? null : id();
    }

    /** Returns the theme that the button switches to. */
    public Theme next() {
        return switch (this) {
            case AUTO -> LIGHT;
            case LIGHT -> DARK;
            case DARK -> AUTO;
        };
    }
}
