package gradus.app.concept;

import gradus.wire.verdict.Words;
import java.util.List;

/**
 * A chapter of the course.
 *
 * @param id such as {@code T06}
 * @param name what it is called
 * @param concepts what belongs to it, in the order of learning
 */
public record Topic(String id, Words name, List<Concept> concepts) {

    public Topic {
        concepts = List.copyOf(concepts);
    }
}
