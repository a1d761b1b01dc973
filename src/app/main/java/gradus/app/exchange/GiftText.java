package gradus.app.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a GIFT question.
 *
 * @param format {@code moodle}, {@code html}, {@code plain} or {@code markdown}
 * @param plain the text without the name of its format, with escaped characters put back
 */
record GiftText(String format, String plain) {

    private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(moodle|html|plain|markdown)]");

    /** Returns {@code text}, which is in {@code format} if it does not say another. */
    static GiftText of(String text, String format) {
        Matcher named = FORMAT.matcher(text);
        return named.find()
                ? new GiftText(
                        named.group(1),
                        GiftBlock.unprotect(text.substring(named.end()).strip()))
                : new GiftText(format, GiftBlock.unprotect(text.strip()));
    }

    String markdown() {
        return Markup.markdown(plain, format);
    }
}
