package gradus.app.web.pages;

import gradus.app.journal.ActiveDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A year of days, by weeks from Monday to Sunday; the last week is this one.
 *
 * @param weeks the oldest first
 * @param active the days in them on which something was done
 */
public record Calendar(List<Week> weeks, List<ActiveDay> active, Locale locale) {

    private static final int WEEKS = 53;

    /** What fits on a phone. */
    private static final int WEEKS_ON_A_PHONE = 26;

    /** The fewest things to do for each level above 0. */
    private static final List<Integer> LEVELS = List.of(1, 4, 10, 20);

    public Calendar {
        weeks = List.copyOf(weeks);
        active = List.copyOf(active);
    }

    /**
     * A week.
     *
     * @param month the month's name, if it begins in this week or is the first; else empty
     * @param older whether it is left out where there is little room
     */
    public record Week(LocalDate monday, String month, boolean older, List<Day> days) {
        public Week {
            days = List.copyOf(days);
        }
    }

    /**
     * A day.
     *
     * @param text the date, in words
     * @param count how much was done
     * @param future whether it is still to come
     */
    public record Day(String text, int count, boolean future) {

        /** Returns how much that is, from 0 to 4. */
        public int level() {
            return (int) LEVELS.stream().filter(least -> count >= least).count();
        }
    }

    static Calendar of(SortedMap<LocalDate, ActiveDay> days, LocalDate today, String language) {
        Locale locale = Locale.forLanguageTag(language);
        DateTimeFormatter dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            LocalDate monday = first.plusWeeks(i);
            List<Day> week = new ArrayList<>();
            for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
                int count =
                        Optional.ofNullable(days.get(day)).map(ActiveDay::total).orElse(0);
                week.add(new Day(dates.format(day), count, day.isAfter(today)));
            }
            weeks.add(new Week(monday, month(monday, i, locale), i < WEEKS - WEEKS_ON_A_PHONE, week));
        }
        Collection<ActiveDay> active = days.tailMap(first).values();
        return new Calendar(weeks, List.copyOf(active), locale);
    }

    private static String month(LocalDate monday, int week, Locale locale) {
        LocalDate sunday = monday.plusDays(6);
        // a name in each of two weeks that follow each other would not fit
        boolean begins = sunday.getDayOfMonth() <= 7 && week > 0;
        return begins ? sunday.getMonth().getDisplayName(TextStyle.SHORT, locale) : "";
    }

    /** Returns the short name of a day of the week, from 0 for Monday. */
    public String weekday(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, locale);
    }

    /** Returns the date of a Monday, in words. */
    public String monday(Week week) {
        return week.days().get(0).text();
    }

    /** Returns the levels, each by the count that it begins with, and the last by its end, too. */
    public List<String> legend() {
        List<String> legend = new ArrayList<>(List.of("0"));
        for (int i = 0; i < LEVELS.size(); i++) {
            boolean last = i == LEVELS.size() - 1;
            legend.add(last ? LEVELS.get(i) + "+" : LEVELS.get(i) + "–" + (LEVELS.get(i + 1) - 1));
        }
        return legend;
    }

    /** Returns how many submissions there were. */
    public int submissions() {
        return active.stream().mapToInt(ActiveDay::submissions).sum();
    }

    /** Returns how many answers there were. */
    public int answers() {
        return active.stream().mapToInt(ActiveDay::answers).sum();
    }

    /** Returns the day on which most was done, in words; empty if there is none. */
    public String busiest() {
        return active.stream()
                .max(Comparator.comparingInt(ActiveDay::total))
                .map(day -> day(day.day()).text())
                .orElse("");
    }

    /** Returns how much was done on that day. */
    public int most() {
        return active.stream().mapToInt(ActiveDay::total).max().orElse(0);
    }

    private Day day(LocalDate day) {
        Week week = weeks.get((int) ChronoUnit.WEEKS.between(weeks.get(0).monday(), day));
        return week.days().get(day.getDayOfWeek().getValue() - 1);
    }
}
