package gradus.app.web.pages;

import java.time.Duration;

/** Tells how long somebody has worked. */
final class Worked {

    private Worked() {}

    /** Returns {@code time} in hours and minutes; a dash for none. */
    static String text(Duration time, Texts texts) {
        if (time.isZero()) {
            return "–";
        }
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 60
                ? texts.text("review.minutes", minutes)
                : texts.text("worked.hours", minutes / 60, minutes % 60);
    }
}
