package gradus.app.web.pages;

import gradus.app.concept.Topic;
import gradus.app.exchange.Format;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question bank, for an instructor.
 *
 * @param frame what every page needs
 * @param topics all topics
 * @param counts how many questions of each topic are asked
 * @param kinds how many questions of each kind are asked
 * @param faults what keeps files from being asked, by their names
 * @param outcome what an import came to; null if there was none
 */
public record BankPage(
        Frame frame,
        List<Topic> topics,
        Map<String, Long> counts,
        Map<String, Long> kinds,
        Map<String, String> faults,
        @Nullable Outcome outcome) {

    public BankPage {
        topics = List.copyOf(topics);
    }

    /**
     * What an import came to.
     *
     * @param files what was written
     * @param refused what was not, and why
     * @param fault why nothing could be read; empty if something could
     */
    public record Outcome(List<String> files, List<String> refused, String fault) {
        public Outcome {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /** Returns how many questions are asked. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the topics that have questions. */
    public List<Topic> asked() {
        return topics.stream().filter(topic -> counts.containsKey(topic.id())).toList();
    }

    /** Returns what questions can be read from. */
    public List<Format> readable() {
        return Stream.of(Format.values()).filter(Format::isReadable).toList();
    }

    /** Returns all formats. */
    public List<Format> formats() {
        return List.of(Format.values());
    }

    /** Returns the topic's name. */
    public String name(Topic topic) {
        return topic.name().in(frame.language());
    }
}
