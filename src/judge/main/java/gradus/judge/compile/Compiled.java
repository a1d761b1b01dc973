package gradus.judge.compile;

import gradus.wire.verdict.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What became of a source.
 *
 * @param classes class bytes by full name; empty if it did not compile
 * @param diagnostics javac's complaints, errors first
 */
public record Compiled(Map<String, byte[]> classes, List<Diagnostic> diagnostics) {

    public Compiled {
        classes = Map.copyOf(classes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns a source that did not compile, with one complaint at {@code line}. */
    public static Compiled failed(int line, String message) {
        return new Compiled(Map.of(), List.of(new Diagnostic(line, 1, 1, Diagnostic.Severity.ERROR, message)));
    }

    /** Returns whether there are classes to run. */
    public boolean succeeded() {
        return !classes.isEmpty();
    }
}
