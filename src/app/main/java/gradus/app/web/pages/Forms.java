package gradus.app.web.pages;

import gradus.app.submission.Source;
import gradus.app.web.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what forms send. */
final class Forms {

    private static final String ANSWER = "answer";
    private static final int MOST_PARTS = 20;
    private static final int CHOICE_DIGITS = 2;

    private Forms() {}

    /** Returns the source of an editor's form, with the line ends that it had in the editor. */
    static String source(Context context) {
        String sent = context.formParam("source");
        if (sent == null || sent.isBlank()) {
            throw Problem.badField("source", "write some Java first, the editor is empty");
        }
        String source = sent.replace("\r\n", "\n");
        if (source.indexOf('\0') >= 0) {
            throw Problem.badField("source", "contains a NUL character; remove it");
        }
        if (Source.isTooLarge(source)) {
            throw Problem.of(413, "source", "longer than %d bytes".formatted(Source.MAX_BYTES));
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

    /** Returns what somebody has typed into a question's field or an editor; choices, which are numbers of a list, tell nothing. */
    static List<String> typed(Context context) {
        if (!context.method().equals(HandlerType.POST)) {
            return List.of();
        }
        return Stream.of("source", ANSWER)
                .flatMap(field -> context.formParams(field).stream())
                .filter(text -> text.strip().length() > CHOICE_DIGITS)
                .toList();
    }

    /** Returns the field {@code name}, as it was typed. */
    static String text(Context context, String name) {
        String sent = context.formParam(name);
        if (sent == null) {
            throw Problem.badField(name, "is missing from the form");
        }
        return sent;
    }

    /** Returns whether a script asks, who puts the verdict into a page that is there already. */
    static boolean wantsVerdictOnly(Context context) {
        return "verdict".equals(context.queryParam("part"));
    }
}
