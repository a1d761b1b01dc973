package gradus.app.journal;

import gradus.app.day.LearningDay;
import gradus.app.storage.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;

/** On which days a learner did how much. */
public final class Activity {

    private final ActivityStore store;
    private final Clock clock;

    /** Creates the activity of the learners of {@code database}. */
    public Activity(Database database, Clock clock) {
        this.store = new ActivityStore(database);
        this.clock = clock;
    }

    /** Returns the day that it is in {@code zone}. */
    public LocalDate today(ZoneId zone) {
        return LearningDay.of(clock.instant(), zone);
    }

    /** Returns the days up to today on which the learner did anything, as days are in {@code zone}, the first one first. */
    public SortedMap<LocalDate, ActiveDay> of(String learner, ZoneId zone) {
        return store.first(learner)
                .map(first -> store.days(learner, Stretch.between(LearningDay.of(first, zone), today(zone), zone)))
                .orElseGet(Collections::emptySortedMap);
    }
}
