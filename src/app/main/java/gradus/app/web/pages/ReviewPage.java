package gradus.app.web.pages;

import gradus.app.review.Rating;
import gradus.app.review.Reviews;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of reviews: one card, or nothing to do.
 *
 * @param frame what every page needs
 * @param left how many cards are due before the day ends, with the one that is shown
 * @param done how many were rated today
 * @param cards how many cards the learner has
 * @param item the card's name, for its forms; empty if nothing is due
 * @param raised what brought it up: the title of a misconception; empty if its time has come
 * @param question the question; null for an exercise
 * @param exercise the exercise; null for a question
 * @param choices the ratings that can be given now, with what each promises; empty before the answer
 * @param forecast how many cards are due on each of the next seven days
 */
public record ReviewPage(
        Frame frame,
        int left,
        int done,
        int cards,
        String item,
        String raised,
        @Nullable QuestionView question,
        @Nullable Rewrite exercise,
        List<Choice> choices,
        List<Reviews.Forecast> forecast) {

    public ReviewPage {
        choices = List.copyOf(choices);
        forecast = List.copyOf(forecast);
    }

    /**
     * An exercise to write again.
     *
     * @param solved whether it was solved again since it came up
     * @param tries how many submissions there were since then
     */
    public record Rewrite(String slug, String title, boolean solved, int tries) {}

    /** A rating and when the card would come back. */
    public record Choice(Rating rating, String promise, boolean usual) {}

    /** Returns a span of time in a few characters. */
    static String span(Duration time, Texts texts) {
        long minutes = Math.max(1, time.toMinutes());
        if (minutes < 60) {
            return texts.text("review.minutes", minutes);
        }
        long days = time.toDays();
        if (days < 1) {
            return texts.text("review.hours", time.toHours());
        }
        if (days < 60) {
            return texts.text("review.days", days);
        }
        return days < 730 ? texts.text("review.months", days / 30) : texts.text("review.years", days / 365);
    }

    /** Returns the day of a forecast, as short as a calendar shows it. */
    public String day(LocalDate day) {
        Locale locale = Locale.forLanguageTag(frame.language());
        return DateTimeFormatter.ofPattern("EEE d", locale).format(day);
    }

    /** Returns the height of a forecast's bar in percent of the largest. */
    public long height(Reviews.Forecast of) {
        int most = forecast.stream().mapToInt(Reviews.Forecast::cards).max().orElse(0);
        return most == 0 ? 0 : Math.round(100.0 * of.cards() / most);
    }
}
