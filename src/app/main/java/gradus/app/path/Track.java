package gradus.app.path;

import gradus.wire.verdict.Words;
import java.util.List;

/**
 * A way through the exercises to something worth having.
 *
 * @param id lower-case words joined by hyphens
 * @param name what it is called
 * @param about what one can do at its end
 * @param slugs the exercises, in the order to solve them
 */
public record Track(String id, Words name, Words about, List<String> slugs) {

    public Track {
        slugs = List.copyOf(slugs);
    }
}
