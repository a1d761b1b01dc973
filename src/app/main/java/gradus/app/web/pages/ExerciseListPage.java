package gradus.app.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The exercises, by topic.
 *
 * @param frame what every page needs
 * @param filter what the reader wants to see; the other cards are in the page too, hidden
 * @param topics the topics in order
 */
public record ExerciseListPage(Frame frame, Filter filter, List<Topic> topics) {

    /**
     * A topic with its exercises.
     *
     * @param id such as {@code T06}
     * @param name in the reader's language
     * @param cards its exercises, easiest first
     */
    public record Topic(String id, String name, List<Card> cards) {}

    /**
     * What a reader wants to see; an empty string wants everything.
     *
     * @param text words that all must occur
     * @param state the id of a state
     * @param difficulty the id of a difficulty
     */
    public record Filter(String text, String state, String difficulty) {

        /** Returns whether the reader wants to see {@code card}. */
        public boolean shows(Card card) {
            return (state.isEmpty() || state.equals(card.state()))
                    && (difficulty.isEmpty() || difficulty.equals(card.difficulty()))
                    && text.toLowerCase(Locale.ROOT)
                            .lines()
                            .flatMap(line -> Arrays.stream(line.split("\\s+")))
                            .allMatch(word -> card.text().contains(word));
        }

        /** Returns whether the reader wants to see anything of {@code topic}. */
        public boolean shows(Topic topic) {
            return topic.cards().stream().anyMatch(this::shows);
        }
    }

    /** Returns how many exercises there are. */
    public long total() {
        return topics.stream().mapToLong(topic -> topic.cards().size()).sum();
    }

    /** Returns how many of them are solved. */
    public long solved() {
        return topics.stream()
                .flatMap(topic -> topic.cards().stream())
                .filter(card -> card.state().equals("solved"))
                .count();
    }

    /** Returns whether the filter hides everything. */
    public boolean nothingShown() {
        return topics.stream().noneMatch(filter::shows);
    }
}
