package gradus.judge.policy;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.regex.Pattern;

/** A source's lines, counted from 1. */
final class SourceLines {

    private final List<String> lines;

    SourceLines(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    /** Returns {@code line}, or the last line if there are not so many. */
    int within(int line) {
        return Math.min(line, lines.size());
    }

    /** Returns the first line with {@code word} that is no import; else the import; else 1. */
    int lineOf(String word) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        int imported = 1;
        for (int i = lines.size(); i > 0; i--) {
            if (isImport(i) && whole.matcher(lines.get(i - 1)).find()) {
                imported = i;
            }
        }
        for (int i = 1; i <= lines.size(); i++) {
            if (!isImport(i) && whole.matcher(lines.get(i - 1)).find()) {
                return i;
            }
        }
        return imported;
    }

    private boolean isImport(int line) {
        return lines.get(line - 1).stripLeading().startsWith("import ");
    }

    /** Returns an error that marks all of {@code line} but the space around it. */
    Diagnostic diagnostic(int line, Words message) {
        String text = lines.get(line - 1);
        int column = text.length() - text.stripLeading().length() + 1;
        int endColumn = Math.max(column, text.stripTrailing().length() + 1);
        return new Diagnostic(line, column, endColumn, Diagnostic.Severity.ERROR, message);
    }
}
