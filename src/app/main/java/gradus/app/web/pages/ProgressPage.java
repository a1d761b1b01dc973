package gradus.app.web.pages;

import gradus.app.progress.ExerciseProgress.State;
import java.time.Instant;
import java.util.List;

/**
 * What the learner has done.
 *
 * @param frame what every page needs
 * @param cards all exercises, in the order of the catalogue
 */
public record ProgressPage(Frame frame, List<Card> cards) {

    /** Returns how many exercises are in {@code state}. */
    public long count(State state) {
        return cards.stream().filter(card -> card.progress().state() == state).count();
    }

    /** Returns the points earned, counting the best submission to each exercise. */
    public int points() {
        return cards.stream().mapToInt(card -> card.progress().bestScore()).sum();
    }

    /** Returns the points there are to earn. */
    public int maxPoints() {
        return cards.stream().mapToInt(card -> card.progress().maxScore()).sum();
    }

    /** Returns how many submissions were graded. */
    public int attempts() {
        return cards.stream().mapToInt(card -> card.progress().attempts()).sum();
    }

    /** Returns the topic's name. */
    public String topicName(Card card) {
        return Card.topicName(card.topic(), frame.texts());
    }

    /** Returns {@code instant} for the reader. */
    public Moment moment(Instant instant) {
        return new Moment(instant, frame.language());
    }
}
