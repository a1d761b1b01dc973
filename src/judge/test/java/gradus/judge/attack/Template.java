package gradus.judge.attack;

import java.util.Map;

/**
 * A program of the corpus as it is stored, smaller than what is submitted.
 *
 * <p>{@code ${name}} is replaced by the host's value of that name; {@code ${repeat:N:text}} by {@code text}, N times, with
 * {@code #} in it replaced by 1 to N and {@code #'} by the number before. Braces inside {@code text} must be balanced.
 */
final class Template {

    private static final String REPEAT = "repeat:";

    private final Map<String, String> values;

    Template(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns {@code text} as it is submitted. */
    String expand(String text) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
            int end = end(text, start + 2);
            expanded.append(text, from, start).append(expression(text.substring(start + 2, end)));
            from = end + 1;
        }
        return expanded.append(text, from, text.length()).toString();
    }

    /** Returns the index of the brace that closes the one before {@code start}. */
    private static int end(String text, int start) {
        int open = 1;
        for (int i = start; i < text.length(); i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("${ is not closed: " + text.substring(start));
    }

    private String expression(String expression) {
        if (!expression.startsWith(REPEAT)) {
            String value = values.get(expression);
            if (value == null) {
                throw new IllegalArgumentException("${%s} is not one of %s".formatted(expression, values.keySet()));
            }
            return value;
        }
        int colon = expression.indexOf(':', REPEAT.length());
        int times = Integer.parseInt(expression.substring(REPEAT.length(), colon));
        String repeated = expand(expression.substring(colon + 1));
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            all.append(repeated.replace("#'", Integer.toString(i - 1)).replace("#", Integer.toString(i)));
        }
        return all.toString();
    }
}
