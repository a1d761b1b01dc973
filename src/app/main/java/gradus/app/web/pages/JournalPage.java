package gradus.app.web.pages;

import gradus.app.journal.Entry;
import gradus.app.journal.History;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the learner did, newest first.
 *
 * @param frame what every page needs
 * @param zone where her days begin and end
 * @param page what is shown
 * @param kind what is shown only; null for all
 * @param first whether it begins with today
 * @param exercises the names of exercises, by slug
 * @param topics the names of topics, by id
 */
public record JournalPage(
        Frame frame,
        ZoneId zone,
        History.Page page,
        Entry.@Nullable Kind kind,
        boolean first,
        Map<String, String> exercises,
        Map<String, String> topics) {

    public JournalPage {
        exercises = Map.copyOf(exercises);
        topics = Map.copyOf(topics);
    }

    /** Returns the date of a day, in words. */
    public String text(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.forLanguageTag(frame.language()))
                .format(day);
    }

    /** Returns the time of day. */
    public String time(Entry entry) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone).format(entry.at());
    }

    /** Returns the name of an exercise; its slug if it is gone. */
    public String exercise(String slug) {
        return exercises.getOrDefault(slug, slug);
    }

    /** Returns what a quiz was about. */
    public String about(Entry.QuizTaken quiz) {
        return switch (quiz.choice()) {
            case "topic" -> topics.getOrDefault(quiz.topic(), quiz.topic());
            case "weak" -> frame.texts().text("quiz.weak");
            default -> frame.texts().text("quiz.mixed");
        };
    }

    /** Returns the style of a verdict. */
    public String tone(Entry.Submitted submitted) {
        return VerdictView.tone(submitted.verdict());
    }

    /** Returns the name of a verdict's icon. */
    public String icon(Entry.Submitted submitted) {
        return VerdictView.icon(submitted.verdict());
    }

    /** Returns the address of the newest entries of {@code other}; null for those of all kinds. */
    public String only(Entry.@Nullable Kind other) {
        return other == null ? "/progress/history" : "/progress/history?kind=" + other.id();
    }

    /** Returns the address of the next page; empty if there is none. */
    public String next() {
        return page.next() == null ? "" : only(kind) + (kind == null ? "?" : "&") + "before=" + page.next();
    }
}
