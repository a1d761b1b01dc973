package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.submission.Source;
import gradus.app.web.Limits;
import gradus.app.web.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be shown, why, and how to go on.
 *
 * @param frame what every page needs
 * @param problem what is wrong
 * @param way where to go on
 * @param again the address to try again at; null if that would not help, or would send a form again
 * @param alike what may have been meant
 * @param typed what a form has sent, so that it is not lost; empty if there is nothing
 */
public record ErrorPage(
        Frame frame, Problem problem, Way way, @Nullable String again, List<Exercise> alike, String typed) {

    static ErrorPage of(Frame frame, Problem problem, Way way) {
        return new ErrorPage(frame, problem, way, null, List.of(), "");
    }

    /** Returns the part of the message keys for what is wrong: the status, or a word of its own. */
    public String key() {
        if (problem.status() == 403 && problem.field() == null) {
            return "locked";
        }
        return frame.texts().has("error." + problem.status() + ".title") ? String.valueOf(problem.status()) : "other";
    }

    /** Returns what can be done about it. */
    public String help() {
        return problem.status() == 413
                ? frame.texts()
                        .text(
                                "error.413.text",
                                Source.MAX_BYTES / 1024,
                                Limits.MAX_BODY_BYTES / 1024,
                                Limits.MAX_UPLOAD_MEGABYTES)
                : frame.texts().text("error." + key() + ".text");
    }

    /** Returns whether looking for an exercise may lead to what was wanted. */
    public boolean searches() {
        return problem.status() == 404 && way.equals(Way.exercises());
    }

    /** Returns what exactly is wrong, as a sentence; a page has no mark at the field that is wrong, so it names it. */
    public String told() {
        String words = problem.words().in(frame.language());
        String told = problem.field() == null
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : frame.texts().text("problem.mark", problem.field(), words);
        return told.matches("(?s).*[.!?。！？]") ? told : told + frame.texts().text("problem.end");
    }
}
