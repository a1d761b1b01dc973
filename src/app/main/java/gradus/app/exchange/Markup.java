package gradus.app.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which Moodle keeps texts, and our Markdown. */
final class Markup {

    /** Stands for a line break that was asked for, where others are only where a line was full. */
    static final char ASKED_BREAK = '\u2028';

    /** Our Markdown, which Moodle keeps as plain text where it knows nothing else. */
    static final String OURS = "ours";

    /** What Markdown would take for a sign of its own; a gap such as _____ is none. */
    private static final Pattern SIGN = Pattern.compile("[*`\\[$<]|\\\\(?=\\p{Punct})|&(?=#?\\w{1,30};)"
            + "|(?<![\\p{L}\\p{N}_])_(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])_(?![\\p{L}\\p{N}_])"
            + "|(?m:^)(?:#(?=[#\\s]|$)|>|~(?=~~)|[+-](?=[\\s-]|$))|(?<=\\n)=(?==*+\\h*+(?m:$))");

    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s)");

    private Markup() {}

    /**
     * Returns {@code text} as our Markdown.
     *
     * @param format what Moodle calls it, in XML or in GIFT
     * @throws NotExchanged if it holds what can't be said
     */
    static String markdown(String text, String format) {
        String markdown = switch (format) {
            case OURS -> text.replace(ASKED_BREAK, '\n');
            case "markdown" -> MoodleMaths.inwards(text.replace(ASKED_BREAK, '\n'));
            case "plain", "plain_text" -> broken(escaped(lines(text)));
            case "moodle", "moodle_auto_format" -> broken(HtmlMarkdown.of(lines(text), true));
            default -> HtmlMarkdown.of(text.replace(ASKED_BREAK, '\n'), false);
        };
        // double braces are ours: they would be computed
        return Plain.clean(markdown).strip().replaceAll("\\{\\{(?=[^{}|]{1,300}(?:\\|\\d)?}})", "{ {");
    }

    /** Returns the format of texts that Moodle keeps plain: ours, if {@code tags} tell that we have written them. */
    static String plainFormat(Tags tags) {
        return tags.concepts().isEmpty() ? "plain" : OURS;
    }

    private static String lines(String text) {
        return text.replaceAll("(?m)^\\h+", "");
    }

    private static String broken(String markdown) {
        return markdown.replaceAll("\\h*\u2028\\h*(?:\u2028\\h*)+", "\n\n")
                .replace(Character.toString(ASKED_BREAK), "\\\n");
    }

    /** Returns {@code plain} so that Markdown shows it as it is. */
    static String escaped(String plain) {
        String signs = SIGN.matcher(plain).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
        return NUMBERED.matcher(signs).replaceAll("$1\\\\$2");
    }
}
