package gradus.app.web.pages;

import gradus.app.interview.InterviewResult;
import gradus.app.knowledge.TopicMastery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the learner has reached, on paper.
 *
 * @param frame what every page needs
 * @param name what she calls herself; empty if she has not said
 * @param today the date
 * @param solved the exercises that she has solved
 * @param exercises how many exercises there are
 * @param topics the topics that she has answered anything about
 * @param interviews her interviews that have a score, newest first
 * @param worked how long she has worked on exercises
 */
public record SummaryPage(
        Frame frame,
        String name,
        LocalDate today,
        List<Card> solved,
        int exercises,
        List<TopicMastery> topics,
        List<InterviewResult> interviews,
        Duration worked) {

    public SummaryPage {
        solved = List.copyOf(solved);
        topics = List.copyOf(topics);
        interviews = List.copyOf(interviews);
    }

    /** The exercises of a topic that are solved. */
    public record Group(String topic, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /** Returns what is solved, by topic. */
    public List<Group> groups() {
        Map<String, List<Card>> byTopic = new LinkedHashMap<>();
        solved.forEach(card -> byTopic.computeIfAbsent(card.topic(), topic -> new ArrayList<>())
                .add(card));
        return byTopic.entrySet().stream()
                .map(group -> new Group(Card.topicName(group.getKey(), frame.texts()), group.getValue()))
                .toList();
    }

    /** Returns the points that were earned with what is solved. */
    public int points() {
        return solved.stream().mapToInt(card -> card.progress().bestScore()).sum();
    }

    /** Returns the date, in words. */
    public String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(frame.language()))
                .format(today);
    }

    /** Returns {@code instant} for the reader. */
    public Moment moment(Instant instant) {
        return new Moment(instant, frame.language());
    }

    /** Returns how long the learner has worked. */
    public String time() {
        return Worked.text(worked, frame.texts());
    }

    /** Returns the radar of the topics that enough is known about. */
    public Radar radar() {
        return Radar.ofTopics(topics, frame.language());
    }

    /** Returns the topics that enough is known about. */
    public List<TopicMastery> known() {
        return topics.stream().filter(TopicMastery::enough).toList();
    }

    /** Returns how well a topic is known. */
    public Range range(TopicMastery topic) {
        return Range.of(topic);
    }
}
