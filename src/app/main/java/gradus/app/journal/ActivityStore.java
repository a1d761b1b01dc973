package gradus.app.journal;

import gradus.app.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts by day, from the indices of the tables of submissions, answers and ratings. */
final class ActivityStore {

    /** A look into each index for each day: half the time of grouping what is there. */
    private static final String COUNTS = """
            WITH RECURSIVE day (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM day WHERE n + 1 < :days)
            SELECT n,
                (SELECT COUNT(*) FROM submission WHERE learner = :learner
                    AND submitted_at >= :start + n * :length AND submitted_at < :start + (n + 1) * :length),
                (SELECT COUNT(*) FROM answer WHERE learner = :learner
                    AND answered_at >= :start + n * :length AND answered_at < :start + (n + 1) * :length),
                (SELECT COUNT(*) FROM review_log WHERE learner = :learner
                    AND reviewed_at >= :start + n * :length AND reviewed_at < :start + (n + 1) * :length)
            FROM day
            """;

    private final Database database;

    ActivityStore(Database database) {
        this.database = database;
    }

    /** Returns when the learner has done something first. */
    Optional<Instant> first(String learner) {
        return database.read(handle -> handle.createQuery("""
                        SELECT MIN(at) FROM (
                            SELECT MIN(submitted_at) AS at FROM submission WHERE learner = :learner
                            UNION ALL SELECT MIN(answered_at) AS at FROM answer WHERE learner = :learner
                            UNION ALL SELECT MIN(reviewed_at) AS at FROM review_log WHERE learner = :learner
                        ) AS firsts WHERE at IS NOT NULL
                        """)
                .bind("learner", learner)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** Returns what the learner has done on each day of {@code stretches} on which she did anything. */
    SortedMap<LocalDate, ActiveDay> days(String learner, List<Stretch> stretches) {
        SortedMap<LocalDate, ActiveDay> days = new TreeMap<>();
        database.read(handle -> {
            stretches.forEach(stretch -> count(handle, learner, stretch, days));
            return days;
        });
        return days;
    }

    private static void count(Handle handle, String learner, Stretch stretch, SortedMap<LocalDate, ActiveDay> days) {
        handle.createQuery(COUNTS)
                .bind("learner", learner)
                .bind("start", stretch.start().toEpochMilli())
                .bind("days", stretch.days())
                .bind("length", stretch.length().toMillis())
                .map((row, context) -> new ActiveDay(
                        stretch.first().plusDays(row.getInt(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .filter(day -> day.total() > 0)
                .forEach(day -> days.put(day.day(), day));
    }
}
