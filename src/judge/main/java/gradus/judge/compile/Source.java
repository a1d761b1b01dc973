package gradus.judge.compile;

import java.util.Map;

/**
 * A learner's file and what it is compiled against.
 *
 * @param packageName the package it must be in
 * @param className the simple name of the class it must declare
 * @param text the file's text
 * @param contract the contract's class bytes, by full name
 */
public record Source(String packageName, String className, String text, Map<String, byte[]> contract) {

    String fileName() {
        return className + ".java";
    }

    String fullName() {
        return packageName + "." + className;
    }

    /** Returns the line that {@code words} are in, or 1. */
    public int lineOf(String words) {
        int at = text.indexOf(words);
        return at < 0
                ? 1
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
