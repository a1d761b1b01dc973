package gradus.judge.compile;

import gradus.judge.bytecode.ClassFile;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;

/**
 * What became of a source.
 *
 * @param classes class bytes by full name; empty if it did not compile
 * @param files what the class bytes say; as many as {@code classes}
 * @param diagnostics javac's complaints, errors first
 * @param forged whether what came back is nothing that javac writes; then there is nothing else
 */
public record Compiled(
        Map<String, byte[]> classes, List<ClassFile> files, List<Diagnostic> diagnostics, boolean forged) {

    public Compiled {
        classes = Map.copyOf(classes);
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns a source that did not compile, with one complaint at {@code line}. */
    public static Compiled failed(int line, Words message) {
        return failed(List.of(new Diagnostic(line, 1, 1, Diagnostic.Severity.ERROR, message)));
    }

    static Compiled failed(List<Diagnostic> diagnostics) {
        return new Compiled(Map.of(), List.of(), diagnostics, false);
    }

    static Compiled byForger() {
        return new Compiled(Map.of(), List.of(), List.of(), true);
    }

    /** Returns whether there are classes to run. */
    public boolean succeeded() {
        return !classes.isEmpty();
    }
}
