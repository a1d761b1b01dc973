package gradus.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T03:59:59.999Z, UTC, 2026-11-20",
        "2026-11-21T04:00:00Z, UTC, 2026-11-21",
        // clocks go forward at two in Berlin on the 29th, and back at three on the 25th: four is four on their faces
        "2026-03-29T01:59:59Z, Europe/Berlin, 2026-03-28",
        "2026-03-29T02:00:00Z, Europe/Berlin, 2026-03-29",
        "2026-10-25T02:59:59Z, Europe/Berlin, 2026-10-24",
        "2026-10-25T03:00:00Z, Europe/Berlin, 2026-10-25",
        // one point in time, three days
        "2026-06-01T11:30:00Z, Pacific/Kiritimati, 2026-06-01",
        "2026-06-01T14:30:00Z, Pacific/Kiritimati, 2026-06-02",
        "2026-06-01T14:30:00Z, UTC, 2026-06-01",
        "2026-06-01T14:30:00Z, Pacific/Niue, 2026-05-31",
        "2026-06-01T22:14:00Z, Asia/Kathmandu, 2026-06-01",
        "2026-06-01T22:15:00Z, Asia/Kathmandu, 2026-06-02",
        // Samoa had no 30th of December in 2011
        "2011-12-30T09:59:59Z, Pacific/Apia, 2011-12-29",
        "2011-12-30T13:59:59Z, Pacific/Apia, 2011-12-29",
        "2011-12-30T14:00:00Z, Pacific/Apia, 2011-12-31"
    })
    void day_endsAtFourByTheClocksOfThePlace(Instant instant, ZoneId zone, LocalDate day) {
        assertThat(LearningDay.of(instant, zone)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Antarctica/Troll",
                "Asia/Gaza",
                "Pacific/Apia",
                "Pacific/Chatham"
            })
    void everyPointInTime_isInTheDayThatBeganLast(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate before = LocalDate.MIN;
        Instant end = Instant.parse("2012-02-01T00:00:00Z");
        for (Instant at = Instant.parse("2010-12-01T00:07:00Z"); at.isBefore(end); at = at.plusSeconds(600)) {
            LocalDate day = LearningDay.of(at, zone);
            assertThat(day).as("at %s", at).isAfterOrEqualTo(before);
            assertThat(LearningDay.start(day, zone)).isBeforeOrEqualTo(at);
            assertThat(LearningDay.start(day.plusDays(1), zone)).isAfter(at);
            before = day;
        }
    }

    @Test
    void daysOnWhichClocksChange_haveAnotherLength() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(hours(LocalDate.parse("2026-03-28"), berlin)).isEqualTo(23);
        assertThat(hours(LocalDate.parse("2026-03-29"), berlin)).isEqualTo(24);
        assertThat(hours(LocalDate.parse("2026-10-24"), berlin)).isEqualTo(25);
    }

    private static long hours(LocalDate day, ZoneId zone) {
        return Duration.between(LearningDay.start(day, zone), LearningDay.start(day.plusDays(1), zone))
                .toHours();
    }
}
