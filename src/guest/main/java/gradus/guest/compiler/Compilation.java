package gradus.guest.compiler;

import gradus.wire.verdict.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What javac made of a source.
 *
 * @param classes class bytes by full name; empty after an error
 * @param diagnostics its complaints
 */
record Compilation(Map<String, byte[]> classes, List<Diagnostic> diagnostics) {}
