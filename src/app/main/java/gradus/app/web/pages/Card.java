package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import java.util.Locale;

/**
 * An exercise in a list, with what the learner has done about it.
 *
 * @param exercise what it is
 * @param progress what the learner has done
 * @param texts the words, in the reader's language
 */
public record Card(Exercise exercise, ExerciseProgress progress, Texts texts) {

    /** Returns its address. */
    public String slug() {
        return exercise.slug();
    }

    /** Returns its name in the reader's language. */
    public String title() {
        return exercise.title().in(texts.language());
    }

    /** Returns what it is, as sanitised HTML. */
    public String summary() {
        return summary(exercise.statement().in(texts.language()));
    }

    /** Returns its topic, such as {@code T06}. */
    public String topic() {
        return exercise.topic();
    }

    /** Returns its difficulty's id, such as {@code easy}. */
    public String difficulty() {
        return exercise.difficulty().id();
    }

    /** Returns what the text filter looks at, in lower case. */
    public String text() {
        return String.join(
                        " ",
                        exercise.title().en(),
                        exercise.title().zh(),
                        exercise.slug(),
                        String.join(" ", exercise.concepts()).replace('-', ' '),
                        topicName(exercise.topic(), texts))
                .toLowerCase(Locale.ROOT);
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
