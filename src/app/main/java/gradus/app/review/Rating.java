package gradus.app.review;

import java.util.Locale;

/** How well something was remembered, as who remembered it says. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int number;

    Rating(int number) {
        this.number = number;
    }

    /** Returns 1 for {@link #AGAIN} to 4 for {@link #EASY}, as the literature numbers them. */
    public int number() {
        return number;
    }

    /** Returns the name used in forms and style sheets, such as {@code good}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
