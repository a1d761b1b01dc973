package gradus.guest.compiler;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;

/** Turns javac's offsets into lines and columns; javac's own columns count a tab as up to eight. */
final class Positions {

    private static final int MOST_MESSAGE = 1_000;

    private final String source;

    private Positions(String source) {
        this.source = source;
    }

    static Positions of(String source) {
        return new Positions(source);
    }

    /** Returns javac's errors and warnings, errors first, each in the order of the file. */
    List<Diagnostic> diagnostics(List<javax.tools.Diagnostic<? extends JavaFileObject>> complaints) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (javax.tools.Diagnostic<?> complaint : complaints) {
            boolean error = complaint.getKind() == javax.tools.Diagnostic.Kind.ERROR;
            if (error || complaint.getPosition() != javax.tools.Diagnostic.NOPOS) {
                diagnostics.add(diagnostic(complaint, error));
            }
        }
        diagnostics.sort(Comparator.comparing(Diagnostic::severity));
        return diagnostics;
    }

    private Diagnostic diagnostic(javax.tools.Diagnostic<?> complaint, boolean error) {
        int offset = within(complaint.getPosition());
        int end = within(complaint.getEndPosition());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int lineEnd = source.indexOf('\n', offset);
        int last = Math.min(Math.max(end, offset), lineEnd < 0 ? source.length() : lineEnd);
        return new Diagnostic(
                line,
                offset - lineStart + 1,
                Math.max(offset, last) - lineStart + 1,
                error ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                new Words(message(complaint, Locale.ENGLISH), message(complaint, Locale.SIMPLIFIED_CHINESE)));
    }

    /** Returns javac's words; in English where it has no others. */
    private static String message(javax.tools.Diagnostic<?> complaint, Locale locale) {
        String message = complaint.getMessage(locale);
        return message.substring(0, Math.min(message.length(), MOST_MESSAGE));
    }

    private int within(long offset) {
        return (int) Math.max(0, Math.min(offset, source.length()));
    }
}
