package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.concept.Topic;
import gradus.app.knowledge.Mastery;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the learner knows, concept by concept.
 *
 * @param frame what every page needs
 * @param topics all topics that have concepts
 * @param topic the topic that is shown; empty for all
 * @param sort the order
 * @param all whether concepts without any evidence are shown, too
 * @param rows the concepts
 * @param left how many of the concepts chosen have no evidence
 */
public record ConceptsPage(
        Frame frame, List<Topic> topics, String topic, Sort sort, boolean all, List<Row> rows, long left) {

    public ConceptsPage {
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }

    /** An order of concepts. */
    public enum Sort {
        /** As they are learned. */
        COURSE(Comparator.comparing(row -> 0)),
        /** What is known worst first, then what nothing can be said about. */
        ESTIMATE(Comparator.comparing((Row row) -> !row.mastery().known())
                .thenComparing(row -> row.mastery().value())),
        EVIDENCE(Comparator.comparing((Row row) -> -row.mastery().evidence())),
        LAST(Comparator.comparing(
                row -> row.mastery().at(),
                Comparator.nullsFirst(Comparator.<java.time.Instant>naturalOrder())
                        .reversed()));

        @SuppressWarnings("ImmutableEnumChecker") // comparators without state
        private final Comparator<Row> order;

        Sort(Comparator<Row> order) {
            this.order = order;
        }

        /** Returns the name used in addresses, such as {@code course}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> of(String id) {
            return Arrays.stream(values()).filter(sort -> sort.id().equals(id)).findFirst();
        }

        List<Row> sorted(List<Row> rows) {
            return rows.stream().sorted(order).toList();
        }
    }

    /**
     * A concept.
     *
     * @param topic the name of its topic
     * @param quiz whether there are questions on its topic
     * @param exercises those that teach it
     */
    public record Row(Mastery mastery, String topic, boolean quiz, List<Exercise> exercises) {
        public Row {
            exercises = List.copyOf(exercises);
        }

        /** Returns how well it is known. */
        public Range range() {
            return Range.of(mastery);
        }
    }

    /** Returns the name of a concept. */
    public String name(Row row) {
        return row.mastery().concept().name().in(frame.language());
    }

    /** Returns the name of a topic. */
    public String name(Topic named) {
        return named.name().in(frame.language());
    }

    /** Returns the name of an exercise. */
    public String name(Exercise exercise) {
        return exercise.title().in(frame.language());
    }

    /** Returns when there was evidence of a concept last, if there was any. */
    public Optional<Moment> last(Row row) {
        return Optional.ofNullable(row.mastery().at()).map(at -> new Moment(at, frame.language()));
    }

    /** Returns the address of the same in another order. */
    public String by(Sort other) {
        return "/progress/concepts?topic=%s&show=%s&sort=%s".formatted(topic, all ? "all" : "evidence", other.id());
    }
}
