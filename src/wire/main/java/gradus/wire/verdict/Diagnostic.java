package gradus.wire.verdict;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about a place in the learner's file, javac's or the policy's.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units, tabs counted as one
 * @param endColumn 1-based, exclusive; equal to {@code column} when javac gave a place only
 * @param severity how bad it is
 * @param message the complaint in English
 * @param chinese the complaint in Chinese; null where it is not said in Chinese, as in verdicts of earlier versions
 */
public record Diagnostic(
        int line,
        int column,
        int endColumn,
        Severity severity,
        String message,
        @Nullable String chinese) {

    /** How bad a complaint is. */
    public enum Severity {
        ERROR,
        WARNING;

        /** Returns the name used in JSON, such as {@code error}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Creates a complaint in both languages. */
    public Diagnostic(int line, int column, int endColumn, Severity severity, Words words) {
        this(line, column, endColumn, severity, words.en(), words.zh().equals(words.en()) ? null : words.zh());
    }

    /** Returns the complaint in {@code language}: Chinese for {@code "zh"} where there is Chinese, else English. */
    public String in(String language) {
        return language.equals("zh") && chinese != null ? chinese : message;
    }
}
