package gradus.app.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The days of somebody who learns at night, too: each begins at four in the morning, by the clocks of the place. */
public final class LearningDay {

    /** Most people sleep then. */
    private static final LocalTime BEGINS_AT = LocalTime.of(4, 0);

    private LearningDay() {}

    /** Returns the day that {@code instant} belongs to in {@code zone}. */
    public static LocalDate of(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        // twice where a zone has left a whole day out
        while (instant.isBefore(start(day, zone))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Returns when {@code day} begins in {@code zone}, which is when the day before it ends. */
    public static Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(BEGINS_AT).atZone(zone).toInstant();
    }
}
