package gradus.app.regrade;

import java.util.Locale;

/** Where a submission moves. */
public enum Direction {
    /** Nothing becomes worse and something better. */
    UP,
    SAME,
    /** Something becomes worse, whatever becomes better. */
    DOWN;

    static Direction of(Grade before, Grade after) {
        if (after.isWorseThan(before)) {
            return DOWN;
        }
        return before.isWorseThan(after) ? UP : SAME;
    }

    /** Returns the name used in JSON, message keys and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
