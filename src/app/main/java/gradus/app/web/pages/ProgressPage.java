package gradus.app.web.pages;

import gradus.app.journal.Streaks;
import gradus.app.knowledge.TopicMastery;
import gradus.app.progress.ExerciseProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the learner has done.
 *
 * @param frame what every page needs
 * @param cards all exercises, in the order of the catalogue
 * @param worked how long she has worked on exercises, by slug
 * @param calendar on which days she did how much
 * @param zone where those days begin and end
 * @param streaks her runs of days; null if she does not want them counted
 * @param topics the topics about which she has answered anything, in the order of the course
 */
public record ProgressPage(
        Frame frame,
        List<Card> cards,
        Map<String, Duration> worked,
        Calendar calendar,
        String zone,
        @Nullable Streaks streaks,
        List<TopicMastery> topics) {

    public ProgressPage {
        worked = Map.copyOf(worked);
        topics = List.copyOf(topics);
    }

    /** Returns the radar of the topics that enough is known about. */
    public Radar radar() {
        return Radar.ofTopics(topics, frame.language());
    }

    /** Returns how well a topic is known. */
    public Range range(TopicMastery topic) {
        return Range.of(topic);
    }

    /** Returns the name of a topic. */
    public String name(TopicMastery topic) {
        return topic.topic().name().in(frame.language());
    }

    /** Returns how long the learner has worked on an exercise. */
    public String worked(Card card) {
        return Worked.text(worked.getOrDefault(card.slug(), Duration.ZERO), frame.texts());
    }

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
