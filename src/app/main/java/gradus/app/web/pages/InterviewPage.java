package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.interview.Interview;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in an interview now.
 *
 * @param frame what every page needs
 * @param interview the interview
 * @param item what is asked
 * @param left how much time is left
 * @param meant how long this is meant to take
 * @param question the question; null for a piece of code
 * @param exercise the piece of code; null for a question
 * @param source what is in the editor
 * @param run what the visible tests said about it; null if they were not run
 * @param error why what was sent was refused; empty if nothing was
 */
public record InterviewPage(
        Frame frame,
        Interview interview,
        Interview.Item item,
        Duration left,
        Duration meant,
        @Nullable QuestionView question,
        @Nullable Exercise exercise,
        String source,
        @Nullable VerdictView run,
        String error) {

    /** Returns the time that is left as a clock shows it. */
    public String clock() {
        long seconds = left.toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Returns the statement of the piece of code, as HTML. */
    public String statement() {
        return exercise == null ? "" : exercise.statement().in(frame.language());
    }

    /** Returns the files of the contract, by name. */
    public Map<String, String> contract() {
        return exercise == null ? Map.of() : exercise.spec().contract();
    }

    /** Returns the title of the piece of code. */
    public String title() {
        return exercise == null ? "" : exercise.title().in(frame.language());
    }
}
