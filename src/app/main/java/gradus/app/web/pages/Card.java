package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import java.util.List;
import java.util.Locale;

/**
 * An exercise in a list, with what the learner has done about it.
 *
 * @param slug its address
 * @param title its name in the reader's language
 * @param summary what it is, as sanitised HTML
 * @param topic such as {@code T06}
 * @param difficulty the id, such as {@code easy}
 * @param concepts what it teaches, in plain words
 * @param progress what the learner has done
 * @param text what the text filter looks at, in lower case
 */
public record Card(
        String slug,
        String title,
        String summary,
        String topic,
        String difficulty,
        List<String> concepts,
        ExerciseProgress progress,
        String text) {

    static Card of(Exercise exercise, ExerciseProgress progress, Texts texts) {
        String title = exercise.title().in(texts.language());
        List<String> concepts = exercise.concepts().stream()
                .map(concept -> concept.replace('-', ' '))
                .toList();
        String text = String.join(
                " ",
                exercise.title().en(),
                exercise.title().zh(),
                exercise.slug(),
                String.join(" ", concepts),
                topicName(exercise.topic(), texts));
        return new Card(
                exercise.slug(),
                title,
                summary(exercise.statement().in(texts.language())),
                exercise.topic(),
                exercise.difficulty().id(),
                concepts,
                progress,
                text.toLowerCase(Locale.ROOT));
    }

    /** Returns the state's id, such as {@code solved}. */
    public String state() {
        return progress.state().id();
    }

    /** Returns whether the learner earned points that are worth showing. */
    public boolean hasScore() {
        return progress.state() != State.NEW;
    }

    /** Returns the topic's name, and its number where it has none. */
    static String topicName(String topic, Texts texts) {
        return texts.has("topic." + topic) ? texts.text("topic." + topic) : topic;
    }

    /** Returns what is inside of the statement's first paragraph, without links: a card is a link itself. */
    static String summary(String statement) {
        int start = statement.indexOf("<p>");
        int end = statement.indexOf("</p>", start);
        if (start < 0 || end < 0) {
            return "";
        }
        return statement.substring(start + "<p>".length(), end).replaceAll("</?a\\b[^>]*>", "");
    }
}
