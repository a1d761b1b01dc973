package gradus.app.journal;

import gradus.app.day.LearningDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that follow each other: any number of 24 hours, or one of another length.
 *
 * @param first the first of them
 * @param days how many
 * @param end when the last of them ends
 */
record Stretch(LocalDate first, int days, Instant start, Instant end) {

    private static final Duration USUAL = Duration.ofHours(24);

    /** Returns the days from {@code first} to {@code last} as they are in {@code zone}; those a zone has left out are in none. */
    static List<Stretch> between(LocalDate first, LocalDate last, ZoneId zone) {
        List<Stretch> stretches = new ArrayList<>();
        Instant start = LearningDay.start(first, zone);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant end = LearningDay.start(day.plusDays(1), zone);
            Stretch next = new Stretch(day, 1, start, end);
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.usual() && next.usual() && before.end().equals(start)) {
                stretches.set(stretches.size() - 1, before.with(next));
            } else if (end.isAfter(start)) {
                stretches.add(next);
            }
            start = end;
        }
        return stretches;
    }

    private boolean usual() {
        return length().equals(USUAL);
    }

    private Stretch with(Stretch next) {
        return new Stretch(first, days + next.days, start, next.end);
    }

    /** Returns how long each of the days is. */
    Duration length() {
        return Duration.between(start, end).dividedBy(days);
    }
}
