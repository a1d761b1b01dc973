package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.engine.Engine;
import java.util.List;

/**
 * The piece that a submission has brought to its learner's engine.
 *
 * @param slug the exercise
 * @param opened what she can build now because of it
 */
public record Joined(String slug, List<Opened> opened) {

    public Joined {
        opened = List.copyOf(opened);
    }

    /** An exercise, and its name in the reader's language. */
    public record Opened(String slug, String title) {}

    static Joined of(Engine engine, String slug, Frame frame) {
        return new Joined(
                slug,
                engine.opens(slug).stream()
                        .map((Exercise exercise) ->
                                new Opened(exercise.slug(), exercise.title().in(frame.language())))
                        .toList());
    }
}
