package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.journal.ActiveDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Calendar of(ActiveDay... days) {
        SortedMap<LocalDate, ActiveDay> byDay = new TreeMap<>();
        Stream.of(days).forEach(day -> byDay.put(day.day(), day));
        return Calendar.of(byDay, TODAY, "en");
    }

    @Test
    void year_endsWithThisWeek_whoseOtherDaysAreStillToCome() {
        Calendar calendar = Calendar.of(Collections.emptySortedMap(), TODAY, "zh");

        assertThat(calendar.weeks()).hasSize(53);
        assertThat(calendar.weeks().get(52).monday()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(calendar.weeks().get(52).days())
                .extracting(Calendar.Day::future)
                .containsExactly(false, false, false, false, false, false, true);
        assertThat(calendar.weeks().get(0).monday()).isEqualTo(LocalDate.of(2025, 11, 17));
        assertThat(calendar.weeks()).filteredOn(Calendar.Week::older).hasSize(27);
        assertThat(calendar.busiest()).isEmpty();
    }

    @Test
    void months_areNamedOnceEach() {
        List<String> names = of().weeks().stream()
                .map(Calendar.Week::month)
                .filter(month -> !month.isEmpty())
                .toList();

        assertThat(names)
                .containsExactly("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
    }

    @Test
    void days_areWhereTheyBelong() {
        Calendar calendar = of(
                new ActiveDay(TODAY, 2, 3, 3),
                new ActiveDay(LocalDate.of(2025, 11, 17), 0, 0, 1),
                new ActiveDay(LocalDate.of(2025, 11, 16), 50, 0, 0));

        assertThat(calendar.weeks().get(52).days().get(5).count()).isEqualTo(5);
        assertThat(calendar.weeks().get(0).days().get(0).count()).isEqualTo(1);
        assertThat(calendar.active()).hasSize(2);
        assertThat(calendar.submissions()).isEqualTo(2);
        assertThat(calendar.answers()).isEqualTo(3);
        assertThat(calendar.busiest()).isEqualTo("Nov 21, 2026");
        assertThat(calendar.most()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 1", "4, 2", "9, 2", "10, 3", "19, 3", "20, 4", "500, 4"})
    void level_growsWithTheCount(int count, int level) {
        assertThat(new Calendar.Day("", count, false).level()).isEqualTo(level);
    }

    @Test
    void legend_saysWhatTheLevelsMean() {
        assertThat(of().legend()).containsExactly("0", "1–3", "4–9", "10–19", "20+");
    }
}
