package gradus.app.web.pages;

import gradus.app.submission.Source;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** Reads what forms send. */
final class Forms {

    private static final String ANSWER = "answer";
    private static final int MOST_PARTS = 20;

    private Forms() {}

    /** Returns the source of an editor's form, with the line ends that it had in the editor. */
    static String source(Context context) {
        String sent = context.formParam("source");
        if (sent == null || sent.isBlank()) {
            throw Problem.badField("source", "problem.source.empty");
        }
        String source = sent.replace("\r\n", "\n");
        if (source.indexOf('\0') >= 0) {
            throw Problem.badField("source", "problem.source.nul");
        }
        if (Source.isTooLarge(source)) {
            throw Problem.inField(413, "source", "problem.source.large", Source.MAX_BYTES);
        }
        return source;
    }

    /** Returns the answer to a question: the fields {@code answer}, or {@code answer.0}, {@code answer.1} … in their order. */
    static List<String> answer(Context context) {
        List<String> parts = new ArrayList<>(context.formParams(ANSWER));
        for (int i = 0; i < MOST_PARTS; i++) {
            String part = context.formParam("%s.%d".formatted(ANSWER, i));
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Returns the field {@code name}, as it was typed. */
    static String text(Context context, String name) {
        String sent = context.formParam(name);
        if (sent == null) {
            throw Problem.badField(name, "problem.missing.form");
        }
        return sent;
    }

    /** Returns whether a script asks, who puts the verdict into a page that is there already. */
    static boolean wantsVerdictOnly(Context context) {
        return "verdict".equals(context.queryParam("part"));
    }
}
