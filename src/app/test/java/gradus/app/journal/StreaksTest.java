package gradus.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreaksTest {

    /** The last character is today; {@code x} is a day of learning. */
    private static Streaks of(String days) {
        LocalDate today = LocalDate.of(2026, 11, 21);
        TreeSet<LocalDate> active = new TreeSet<>();
        for (int i = 0; i < days.length(); i++) {
            if (days.charAt(i) == 'x') {
                active.add(today.minusDays(days.length() - 1 - i));
            }
        }
        return Streaks.of(active, today);
    }

    @ParameterizedTest
    @CsvSource({
        "., 0, 0",
        "x, 1, 1",
        "x., 1, 1",
        // yesterday was a rest, and today may still go on
        "x.., 1, 1",
        "x..., 0, 1",
        "xxx..xx, 2, 3",
        "xx.xx, 4, 4",
        // the second rest within seven days ends the run at the first
        "xx.xx.xx, 4, 4",
        "xx.xxx.x, 4, 5",
        "xxxxx.x.x, 2, 6",
        "x.x.x.x.x, 2, 2",
        // once a week is enough for ever
        "xx.xxxxxx.xxxxxx.xxxxxx, 20, 20",
        "xx.xxxxx.xxxxxx, 11, 11",
        "xx.xxxxx., 7, 7",
        // a second rest that is not over yet
        "xx.xxxxx.., 5, 7",
        "xx.xxxxxx.., 8, 8"
    })
    void runs_mayHaveARestInSevenDays(String days, int current, int longest) {
        assertThat(of(days)).isEqualTo(new Streaks(current, longest));
    }
}
