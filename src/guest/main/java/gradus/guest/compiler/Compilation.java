package gradus.guest.compiler;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;

/**
 * What javac made of a source.
 *
 * @param classes class bytes by full name; empty after an error
 * @param diagnostics its complaints
 * @param exhausted whether memory or stack ran out on the way, which can leave javac's own classes damaged
 */
record Compilation(Map<String, byte[]> classes, List<Diagnostic> diagnostics, boolean exhausted) {

    /** Returns what became of a source that is at fault as a whole. */
    static Compilation failed(Words message, boolean exhausted) {
        return new Compilation(
                Map.of(), List.of(new Diagnostic(1, 1, 1, Diagnostic.Severity.ERROR, message)), exhausted);
    }
}
