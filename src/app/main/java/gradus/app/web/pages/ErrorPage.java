package gradus.app.web.pages;

import gradus.app.web.Problem;
import java.util.Locale;

/**
 * Something that cannot be shown, and why.
 *
 * @param frame what every page needs
 * @param problem what is wrong
 */
public record ErrorPage(Frame frame, Problem problem) {

    /** Returns the part of the message keys for this status: the status itself, or {@code other}. */
    public String key() {
        return frame.texts().has("error." + problem.status() + ".title") ? String.valueOf(problem.status()) : "other";
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
