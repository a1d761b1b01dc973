package gradus.app.web.pages;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/**
 * A text as its readers will see it, or why they can't.
 *
 * @param html sanitised HTML
 */
public record Preview(String html) {

    static Preview of(String sanitised) {
        return new Preview(ExercisePage.fitted(sanitised));
    }

    static Preview fault(String sentence) {
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(sentence, escaped);
        return new Preview("<p class=\"callout\" role=\"alert\">%s</p>".formatted(escaped));
    }

    /** Returns it as a part of a template. */
    public Content content() {
        return output -> output.writeContent(html);
    }
}
