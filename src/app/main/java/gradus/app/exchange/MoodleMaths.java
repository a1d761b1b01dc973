package gradus.app.exchange;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our Markdown with maths, and Moodle's. Ours writes {@code $…$} and leaves TeX alone; Moodle's Markdown knows no maths, so
 * that what is to reach MathJax as {@code \(a_1\)} must be written {@code \\(a\_1\\)}.
 */
final class MoodleMaths {

    private static final String CODE =
            "(?<code>(?m:^ {0,3}+(?<fence>`{3,}+|~{3,}+)[^\\n`]*+\\n(?s:.*?)(?:^ {0,3}\\k<fence>[`~]*+\\h*+$|\\z))"
                    + "|(?<!`)(?<ticks>`++)(?s:.{1,5000}?)(?<!`)\\k<ticks>(?!`))";

    /** Maths as our Markdown reads it; see there what may stand beside a dollar. */
    private static final Pattern OURS = Pattern.compile(CODE
            + "|(?<dollar>\\\\\\$)"
            + "|(?<!\\$)\\$\\$(?<display>[^$]+)\\$\\$(?!\\$)"
            + "|(?<!\\$)\\$(?![\\s$])(?<inline>[^$]+)(?<![\\s\\\\])\\$(?![$\\d])"
            + "|(?<escape>\\\\.)");

    private static final Pattern THEIRS = Pattern.compile(CODE
            + "|\\\\\\\\\\((?<inline>(?s:.{1,1000}?))\\\\\\\\\\)"
            + "|\\\\\\\\\\[(?<bracket>(?s:.{1,1000}?))\\\\\\\\\\]"
            + "|\\$\\$(?<display>[^$]+)\\$\\$"
            + "|(?<escape>\\\\[^$])"
            + "|(?<dollar>\\\\?\\$)");

    /** The characters that Moodle's Markdown lets a backslash stand before. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()>#+.!:|-])");

    private MoodleMaths() {}

    /** Returns our {@code markdown} as Moodle reads it. */
    static String outwards(String markdown) {
        return replace(OURS, markdown, found -> {
            if (found.group("display") != null) {
                return "$$" + escaped(found.group("display").strip()) + "$$";
            }
            if (found.group("inline") != null) {
                return "\\\\(" + escaped(found.group("inline")) + "\\\\)";
            }
            return found.group("dollar") == null ? found.group() : "$";
        });
    }

    /** Returns Moodle's {@code markdown} as we read it. */
    static String inwards(String markdown) {
        return replace(THEIRS, markdown, found -> {
            if (found.group("inline") != null) {
                return inline(unescaped(found.group("inline")));
            }
            if (found.group("bracket") != null || found.group("display") != null) {
                String tex = found.group("bracket") == null ? found.group("display") : found.group("bracket");
                return "$$" + unescaped(tex).strip() + "$$";
            }
            return found.group("dollar") == null ? found.group() : "\\$";
        });
    }

    /** Returns {@code tex} as maths within a line. */
    static String inline(String tex) {
        return "$" + tex.strip() + "$";
    }

    private static String replace(Pattern pattern, String text, Function<Matcher, String> by) {
        Matcher found = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(replaced, Matcher.quoteReplacement(by.apply(found)));
        }
        return found.appendTail(replaced).toString();
    }

    private static String escaped(String tex) {
        return tex.replaceAll("\\s*\\n\\s*", " ")
                .replace("<", "\\lt ")
                .replace(">", "\\gt ")
                .replaceAll("[\\\\`*_\\[\\]]", "\\\\$0");
    }

    private static String unescaped(String tex) {
        return ESCAPED.matcher(tex)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)))
                .replace("\\lt ", "<")
                .replace("\\gt ", ">");
    }
}
