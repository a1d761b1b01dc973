package gradus.wire.verdict;

import java.util.Locale;

/**
 * A complaint about a place in the learner's file, javac's or the policy's.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units, tabs counted as one
 * @param endColumn 1-based, exclusive; equal to {@code column} when javac gave a place only
 * @param severity how bad it is
 * @param message the complaint in English, as all of javac's are
 */
public record Diagnostic(int line, int column, int endColumn, Severity severity, String message) {

    /** How bad a complaint is. */
    public enum Severity {
        ERROR,
        WARNING;

        /** Returns the name used in JSON, such as {@code error}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
