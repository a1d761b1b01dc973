package gradus.app.web.pages;

import gradus.app.catalogue.Difficulty;
import gradus.app.workshop.Kind;
import gradus.app.workshop.Skeleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a new exercise.
 *
 * @param frame what every page needs
 * @param answers what has been answered so far, by field
 * @param refusal why the last attempt came to nothing, or null
 * @param imports whether that was an attempt to import
 */
public record NewPage(
        Frame frame, Map<String, String> answers, @Nullable String refusal, boolean imports) {

    static final Map<String, String> FIRST =
            Map.of("topic", "T06", "difficulty", "easy", "kind", Kind.VALUES.id(), "method", Skeleton.FIRST_METHOD);

    private static final int TOPICS = 25;

    /** Returns what has been answered to {@code field}. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Returns the topics' ids. */
    public List<String> topics() {
        return IntStream.range(0, TOPICS).mapToObj(i -> "T%02d".formatted(i)).toList();
    }

    /** Returns a topic with its name. */
    public String topic(String id) {
        return "%s %s".formatted(id, Card.topicName(id, frame.texts()));
    }

    /** Returns how hard an exercise can be. */
    public List<String> difficulties() {
        return Arrays.stream(Difficulty.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns how an exercise can be graded. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::id).toList();
    }
}
