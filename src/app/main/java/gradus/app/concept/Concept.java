package gradus.app.concept;

import gradus.wire.verdict.Words;
import java.util.List;

/**
 * Something to understand.
 *
 * @param id lower-case words joined by hyphens
 * @param name what it is called
 * @param topic the topic's id, such as {@code T06}
 * @param needs the ids of the concepts to understand first
 */
public record Concept(String id, Words name, String topic, List<String> needs) {

    public Concept {
        needs = List.copyOf(needs);
    }
}
