package gradus.app.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs of days of learning. A day of rest between two of them breaks no run; it is not counted either, and of any seven days
 * that follow each other only one may be such a day.
 *
 * @param current the days of the run that today can still go on; 0 if there is none
 * @param longest the days of the longest run
 */
public record Streaks(int current, int longest) {

    private static final int REST_EVERY = 7;

    /**
     * Returns the runs in {@code days}.
     *
     * @param today the last day that counts; it is no day of rest before it is over
     */
    public static Streaks of(SortedSet<LocalDate> days, LocalDate today) {
        Run run = new Run(null, null, 0, 0);
        int longest = 0;
        for (LocalDate day : days) {
            run = run.with(day);
            longest = Math.max(longest, run.days());
        }
        return new Streaks(run.onTheEveOf(today).days(), longest);
    }

    /**
     * The longest run that ends with {@code last}.
     *
     * @param rest its last day of rest; null if it has none
     * @param sinceRest how many of its days are after that
     */
    private record Run(@Nullable LocalDate last, @Nullable LocalDate rest, int days, int sinceRest) {

        Run with(LocalDate day) {
            Run before = onTheEveOf(day);
            return new Run(day, before.rest, before.days + 1, before.sinceRest + 1);
        }

        /** Returns what of this run {@code day} can go on. */
        Run onTheEveOf(LocalDate day) {
            long gap = last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(last, day);
            if (gap > 2) {
                return new Run(null, null, 0, 0);
            }
            if (gap < 2) {
                return this;
            }
            LocalDate next = day.minusDays(1);
            boolean earned = rest == null || ChronoUnit.DAYS.between(rest, next) >= REST_EVERY;
            return new Run(last, next, earned ? days : sinceRest, 0);
        }
    }
}
