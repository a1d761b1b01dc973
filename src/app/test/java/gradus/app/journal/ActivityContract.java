package gradus.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.SteppedClock;
import gradus.app.day.LearningDay;
import gradus.app.storage.DatabaseContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ActivityContract extends DatabaseContract {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T12:00:00Z"));

    private Activity activity;
    private Deeds deeds;

    @BeforeEach
    void create() {
        activity = new Activity(database(), clock);
        deeds = new Deeds(database());
    }

    private Map<LocalDate, ActiveDay> of(String learner, ZoneId zone) {
        return activity.of(learner, zone);
    }

    private static ActiveDay day(String date, int submissions, int answers, int ratings) {
        return new ActiveDay(LocalDate.parse(date), submissions, answers, ratings);
    }

    @Test
    void whoDidNothing_hasNoDays() {
        deeds.submission("bob", "2026-11-20T12:00:00Z");

        assertThat(of("ada", BERLIN)).isEmpty();
    }

    @Test
    void deeds_areCountedByKind() {
        deeds.submission("ada", "2026-11-20T12:00:00Z");
        deeds.waiting("ada", "2026-11-20T13:00:00Z");
        deeds.answer("ada", "2026-11-20T14:00:00Z");
        deeds.rating("ada", "2026-11-20T14:00:00Z", false);
        deeds.rating("ada", "2026-11-18T14:00:00Z", true);
        deeds.answer("bob", "2026-11-20T14:00:00Z");

        assertThat(of("ada", BERLIN).values()).containsExactly(day("2026-11-18", 0, 0, 1), day("2026-11-20", 2, 1, 1));
        assertThat(of("ada", BERLIN).values()).extracting(ActiveDay::total).containsExactly(1, 3);
    }

    @Test
    void past_isCountedByTheZoneTheLearnerIsInNow() {
        deeds.answer("ada", "2026-06-01T14:30:00Z");

        assertThat(of("ada", ZoneOffset.UTC)).containsOnlyKeys(LocalDate.parse("2026-06-01"));
        assertThat(of("ada", ZoneId.of("Pacific/Kiritimati"))).containsOnlyKeys(LocalDate.parse("2026-06-02"));
        assertThat(of("ada", ZoneId.of("Pacific/Niue"))).containsOnlyKeys(LocalDate.parse("2026-05-31"));
    }

    @Test
    void dayOf25Hours_isOneDay() {
        // from four on the 24th, in summer time, to four on the 25th, in winter time
        deeds.answer("ada", "2026-10-24T02:00:00Z");
        deeds.answer("ada", "2026-10-25T02:30:00Z");
        deeds.answer("ada", "2026-10-25T03:00:00Z");

        assertThat(of("ada", BERLIN).values()).containsExactly(day("2026-10-24", 0, 2, 0), day("2026-10-25", 0, 1, 0));
    }

    @Test
    void everyDeed_isInTheDayThatItBelongsTo_whateverTheClocksDo() {
        Instant end = clock.instant();
        for (String name : new String[] {"Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"}) {
            ZoneId zone = ZoneId.of(name);
            String learner = "of " + name;
            Map<LocalDate, Integer> expected = new TreeMap<>();
            for (Instant at = Instant.parse("2025-10-01T00:10:00Z"); at.isBefore(end); at = at.plus(STEP)) {
                deeds.answer(learner, at.toString());
                expected.merge(LearningDay.of(at, zone), 1, Integer::sum);
            }
            assertThat(of(learner, zone))
                    .hasSameSizeAs(expected)
                    .allSatisfy((day, active) -> assertThat(active.answers())
                            .as("%s in %s", day, zone)
                            .isEqualTo(expected.get(day)));
        }
    }

    private static final Duration STEP = Duration.ofMinutes(7 * 60 + 13);

    @Test
    void daysWithoutChanges_areOneStretch() {
        LocalDate first = LocalDate.parse("2026-01-01");
        LocalDate last = LocalDate.parse("2026-12-31");

        assertThat(Stretch.between(first, last, ZoneOffset.UTC)).hasSize(1);
        assertThat(Stretch.between(first, last, BERLIN)).hasSize(5);
    }
}
