package gradus.app.journal;

import gradus.app.day.LearningDay;
import gradus.app.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a learner did, newest first, in pages of whole days. */
public final class History {

    /** A page ends with the day on which it has this many entries. */
    private static final int PAGE = 50;

    /** As much is read at a time when most of it is of kinds that are not asked for. */
    private static final int LARGEST_BITE = 400;

    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final HistoryStore store;
    private final Activity activity;

    /** Creates the history of the learners of {@code database}. */
    public History(Database database, Activity activity) {
        this.store = new HistoryStore(database);
        this.activity = activity;
    }

    /** A day and what was done, newest first. */
    public record Day(LocalDate day, List<Entry> entries) {
        public Day {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A page.
     *
     * @param days newest first
     * @param next the day before which the next page begins; null if there is none
     */
    public record Page(List<Day> days, @Nullable LocalDate next) {
        public Page {
            days = List.copyOf(days);
        }
    }

    /**
     * Returns what the learner did before a day.
     *
     * @param before the day, as days are in {@code zone}; null for all up to now
     * @param kinds what is asked for
     */
    public Page page(String learner, ZoneId zone, @Nullable LocalDate before, Set<Entry.Kind> kinds) {
        List<ActiveDay> active = newestFirst(learner, zone, before);
        List<Entry> entries = new ArrayList<>();
        Instant to = before == null ? NEVER : LearningDay.start(before, zone);
        int bite = PAGE;
        int read = 0;
        do {
            for (int events = 0; read < active.size() && events < bite; read++) {
                events += active.get(read).total();
            }
            // what has no day of its own, such as a quiz without an answer, belongs to the page whose days are around
            // it
            Instant from = read == active.size()
                    ? Instant.EPOCH
                    : LearningDay.start(active.get(read - 1).day(), zone);
            entries.addAll(between(learner, zone, from, to, kinds));
            to = from;
            bite = Math.min(LARGEST_BITE, 2 * bite);
        } while (entries.size() < PAGE && read < active.size());
        return new Page(
                byDay(entries, zone),
                read < active.size() ? active.get(read - 1).day() : null);
    }

    private List<ActiveDay> newestFirst(String learner, ZoneId zone, @Nullable LocalDate before) {
        return activity.of(learner, zone).values().stream()
                .filter(day -> before == null || day.day().isBefore(before))
                .sorted(Comparator.comparing(ActiveDay::day).reversed())
                .toList();
    }

    private List<Entry> between(String learner, ZoneId zone, Instant from, Instant to, Set<Entry.Kind> kinds) {
        List<Entry> entries = new ArrayList<>();
        for (Entry.Kind kind : kinds) {
            switch (kind) {
                case SUBMISSION -> entries.addAll(store.submissions(learner, from, to));
                case QUIZ -> entries.addAll(store.quizzes(learner, from, to));
                case INTERVIEW -> entries.addAll(store.interviews(learner, from, to));
                case REVIEW -> entries.addAll(reviews(store.reviews(learner, from, to), zone));
            }
        }
        return entries;
    }

    private static List<Entry> reviews(List<Instant> rated, ZoneId zone) {
        TreeMap<LocalDate, Entry.Reviewed> days = new TreeMap<>();
        rated.forEach(at -> days.merge(
                LearningDay.of(at, zone),
                new Entry.Reviewed(at, 1),
                (a, b) -> new Entry.Reviewed(a.at().isAfter(b.at()) ? a.at() : b.at(), a.cards() + b.cards())));
        return new ArrayList<>(days.values());
    }

    private static List<Day> byDay(List<Entry> entries, ZoneId zone) {
        TreeMap<LocalDate, List<Entry>> days = new TreeMap<>(Comparator.reverseOrder());
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .forEach(entry -> days.computeIfAbsent(LearningDay.of(entry.at(), zone), day -> new ArrayList<>())
                        .add(entry));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
