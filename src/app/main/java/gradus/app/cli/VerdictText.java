package gradus.app.cli;

import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Thrown;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Words;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verdict for a person at a terminal. */
final class VerdictText {

    private final PrintWriter out;
    private final String language;
    private final Set<String> explained = new HashSet<>();

    VerdictText(PrintWriter out, String language) {
        this.out = out;
        this.language = language;
    }

    void print(int maxScore, Verdict verdict) {
        verdict.diagnostics()
                .forEach(diagnostic -> out.printf(
                        "%d:%d %s: %s%n",
                        diagnostic.line(),
                        diagnostic.column(),
                        diagnostic.severity().id(),
                        diagnostic.in(language)));
        verdict.tests().forEach(this::print);
        if (!verdict.output().isEmpty()) {
            indented("| ", verdict.output());
        }
        if (verdict.message() != null) {
            out.println(verdict.message().in(language));
        }
        out.printf(
                "%s  %s  (%.0f ms, seed %d)%n",
                verdict.kind().id().replace('_', ' '),
                score(maxScore, verdict),
                verdict.timings().totalMs(),
                verdict.seed());
    }

    /** What was refused has not failed a test: no test was run. */
    private static String score(int maxScore, Verdict verdict) {
        return verdict.kind() == VerdictKind.FORBIDDEN && verdict.tests().isEmpty()
                ? "not run"
                : "%d/%d".formatted(verdict.score(), Math.max(maxScore, verdict.maxScore()));
    }

    private void print(TestResult test) {
        boolean passed = test.outcome() == Outcome.PASSED;
        out.printf(
                "%s %s%s%n",
                passed ? "✓" : "✗",
                test.title().in(language),
                test.maxPoints() > 0 ? "  %d/%d".formatted(test.points(), test.maxPoints()) : "");
        if (passed) {
            return;
        }
        if (test.outcome() != Outcome.FAILED) {
            indented("    ", test.outcome().id().replace('_', ' '));
        }
        indented("    ", test.message());
        indented("    ", test.diagnosis());
        if (test.detail() != null) {
            indented("    ", test.detail());
        }
        print(test.gradient());
        print(test.thrown());
        print(test.misconception());
    }

    private void print(@Nullable GradientMap map) {
        if (map != null) {
            indented("    ", map.summary());
            new GradientText(map, language).lines().forEach(line -> indented("      ", line));
        }
    }

    private void print(@Nullable Thrown thrown) {
        if (thrown != null) {
            indented("    ", thrown.message().isEmpty() ? thrown.type() : thrown.type() + ": " + thrown.message());
            thrown.frames().forEach(frame -> out.printf("        at %s, line %d%n", frame.method(), frame.line()));
        }
    }

    private void print(@Nullable Misconception misconception) {
        if (misconception != null) {
            indented("    → ", misconception.name());
            // one idea often fails several tests; its hint is worth reading once
            if (explained.add(misconception.id())) {
                indented("      ", misconception.hint());
            }
        }
    }

    private void indented(String indent, @Nullable Words words) {
        if (words != null) {
            indented(indent, words.in(language));
        }
    }

    private void indented(String indent, String text) {
        text.lines().forEach(line -> out.println(indent + printable(line)));
    }

    /** The text may be the learner's own: control characters could rewrite what the terminal shows. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }
}
