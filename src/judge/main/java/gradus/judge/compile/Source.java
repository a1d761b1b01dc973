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
        return lineAt(Math.max(0, text.indexOf(words)));
    }

    /** Returns the line of the character at {@code offset}. */
    int lineAt(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
