package gradus.app.exchange;

import gradus.app.bank.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a question says of itself beside its text; Moodle carries it as tags.
 *
 * @param topic such as {@code T06}; null if it does not say
 * @param concepts what it is about; empty if it does not say
 * @param difficulty {@code easy}, {@code medium} or {@code hard}; null if it does not say
 * @param marks what the format has no word for: {@link #ORDERED}, {@link #ORDERING}
 */
public record Tags(
        @Nullable String topic,
        List<String> concepts,
        @Nullable String difficulty,
        Set<String> marks) {

    /** The options keep their order. */
    static final String ORDERED = "ordered";

    /** The pairs are items and their places. */
    static final String ORDERING = "ordering";

    static final Tags NONE = new Tags(null, List.of(), null, Set.of());

    private static final String TOPIC = "topic:";
    private static final String CONCEPT = "concept:";
    private static final String DIFFICULTY = "difficulty:";

    public Tags {
        concepts = List.copyOf(concepts);
        marks = Set.copyOf(marks);
    }

    /** Returns what {@code question} says. */
    static Tags of(Question question) {
        return new Tags(
                question.topic(), question.concepts(), question.difficulty().id(), Set.of());
    }

    /** Returns what {@code texts} say; those that say nothing to us are somebody else's. */
    static Tags of(List<String> texts, @Nullable String topicOfCategory) {
        String topic = topicOfCategory;
        String difficulty = null;
        List<String> concepts = new ArrayList<>();
        Set<String> marks = new TreeSet<>();
        for (String text : texts) {
            String tag = text.strip();
            if (tag.startsWith(TOPIC)) {
                topic = tag.substring(TOPIC.length());
            } else if (tag.startsWith(DIFFICULTY)) {
                difficulty = tag.substring(DIFFICULTY.length());
            } else if (tag.startsWith(CONCEPT)) {
                concepts.add(tag.substring(CONCEPT.length()));
            } else if (tag.equals(ORDERED) || tag.equals(ORDERING)) {
                marks.add(tag);
            }
        }
        return new Tags(topic, concepts, difficulty, marks);
    }

    /** Returns the topic that a {@code category} such as {@code $course$/top/Gradus/T06} ends with; null if with none. */
    static @Nullable String topicOf(String category) {
        String last = category.strip().substring(category.strip().lastIndexOf('/') + 1);
        return last.matches("T[0-9]{2}") ? last : null;
    }

    /** Returns the category that questions of {@code topic} go to. */
    static String category(String topic) {
        return "$course$/top/Gradus/" + topic;
    }

    /** Returns the same with one more {@code mark}. */
    Tags with(String mark) {
        Set<String> more = new TreeSet<>(marks);
        more.add(mark);
        return new Tags(topic, concepts, difficulty, more);
    }

    /** Returns all of it as tags. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (topic != null) {
            texts.add(TOPIC + topic);
        }
        concepts.forEach(concept -> texts.add(CONCEPT + concept));
        if (difficulty != null) {
            texts.add(DIFFICULTY + difficulty);
        }
        texts.addAll(new TreeSet<>(marks));
        return texts;
    }
}
