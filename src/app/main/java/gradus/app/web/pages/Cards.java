package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts exercises and progress together. */
final class Cards {

    private Cards() {}

    /** Returns all exercises with the learner's progress, in the order of the catalogue. */
    static List<Card> all(Catalogue catalogue, Progress progress, String learner, Texts texts) {
        Map<String, Exercise> exercises =
                catalogue.all().stream().collect(Collectors.toMap(Exercise::slug, Function.identity()));
        return progress.of(learner).stream()
                .flatMap(done ->
                        Stream.ofNullable(exercises.get(done.slug())).map(exercise -> new Card(exercise, done, texts)))
                .toList();
    }
}
