package gradus.app.bank;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text to type: what Java prints for a value. */
record DrawnText(Body.Result body) implements Drawn {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    @Override
    public Sight sight(String prompt, String language) {
        return new Sight(Sight.Form.TEXT, prompt, shown(body), List.of(), List.of(), List.of());
    }

    /** Returns the code with the call that is asked for. */
    static String shown(Body.Result body) {
        return body.code().stripTrailing() + "\n\n" + body.call();
    }

    @Override
    public Marked mark(List<String> given) {
        return Marked.of(plain(Drawn.only(given)).equals(plain(body.answer())));
    }

    /** Returns {@code text} without what does not matter: {@code {1, 2}} is {@code [1.0,2.0]}. */
    static String plain(String text) {
        String bare = text.replaceAll("\\s+", "")
                .replace('{', '[')
                .replace('}', ']')
                .replace('，', ',')
                .replace("−", "-")
                .replace("\"", "");
        return NUMBER.matcher(bare).replaceAll(number -> Matcher.quoteReplacement(number(number.group())));
    }

    private static String number(String text) {
        double value = Double.parseDouble(text);
        return Double.toString(value == 0 ? 0 : value);
    }

    @Override
    public List<Feedback.Line> lines(List<String> given, String language) {
        String typed = Drawn.only(given).strip();
        if (mark(given).correct()) {
            return List.of(new Feedback.Line(Feedback.State.RIGHT, Html.code(typed), ""));
        }
        String why = body.mistakes().stream()
                .filter(mistake -> plain(mistake.text()).equals(plain(typed)))
                .map(mistake -> mistake.why().html(language, Map.of()))
                .findFirst()
                .orElse("");
        return List.of(new Feedback.Line(Feedback.State.WRONG, Html.code(typed), why));
    }

    @Override
    public String answer(String language) {
        return Html.code(body.answer());
    }

    @Override
    public List<String> right() {
        return List.of(body.answer());
    }
}
