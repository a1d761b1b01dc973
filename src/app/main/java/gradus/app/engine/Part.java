package gradus.app.engine;

import gradus.wire.verdict.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the engine, such as the optimisers.
 *
 * @param id lower-case words joined by hyphens
 * @param stage where it has its place
 * @param name what it is called
 * @param about what it does, in one line
 * @param slots the exercises that belong to it, in the order of learning
 */
public record Part(String id, Stage stage, Words name, Words about, List<Slot> slots) {

    public Part {
        slots = List.copyOf(slots);
    }

    /**
     * A place for a piece.
     *
     * @param slug the exercise
     * @param role what the piece is for, in a few words; null if its name says it
     */
    public record Slot(String slug, @Nullable Words role) {}
}
