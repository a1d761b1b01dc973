package gradus.app.web.pages;

import gradus.app.progress.ExerciseProgress.State;
import gradus.wire.verdict.Misconception;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a learner reads it.
 *
 * @param frame what every page needs
 * @param verdict what is shown
 * @param suite the tests that were run: the visible ones for a run, the hidden ones for a submission
 * @param state how far the learner is with the exercise now; null for a run, which changes nothing
 * @param editorial the address of what to read now that the exercise is solved; null if it is not, or has none
 * @param practice for each misconception that the bank has questions about, by id: the name to ask for them
 * @param next what to do next when this one is solved; null if there is nothing to offer
 * @param joined what the submission has brought to the learner's engine; null if nothing
 */
public record VerdictView(
        Frame frame,
        Verdict verdict,
        Visibility suite,
        @Nullable State state,
        @Nullable String editorial,
        Map<String, Practice> practice,
        @Nullable Card next,
        @Nullable Joined joined) {

    public VerdictView {
        practice = Map.copyOf(practice);
    }

    /** Creates the view of a verdict that brings nothing to an engine. */
    public VerdictView(
            Frame frame,
            Verdict verdict,
            Visibility suite,
            @Nullable State state,
            @Nullable String editorial,
            Map<String, Practice> practice,
            @Nullable Card next) {
        this(frame, verdict, suite, state, editorial, practice, next, null);
    }

    /** Questions about a misconception; the name is that of the misconception, with its exercise. */
    public record Practice(String name, int questions) {}

    /** Returns whether it is a run of the visible tests, which is worth no points. */
    public boolean isRun() {
        return suite == Visibility.VISIBLE;
    }

    /** Returns the headline. */
    public String headline() {
        boolean allVisible = isRun() && verdict.kind() == VerdictKind.ACCEPTED;
        return frame.texts()
                .text(allVisible ? "run.accepted" : "verdict." + verdict.kind().id());
    }

    /** Returns how many tests passed, for a run, or the points, for a submission; empty where nothing was run. */
    public String score() {
        if (verdict.tests().isEmpty()) {
            return "";
        }
        return isRun()
                ? frame.texts().text("run.score", passed(), verdict.tests().size())
                : frame.texts().text("verdict.score", verdict.score(), verdict.maxScore());
    }

    private long passed() {
        return verdict.tests().stream()
                .filter(test -> test.outcome() == Outcome.PASSED)
                .count();
    }

    /** Returns what is read out when the verdict arrives. */
    public String announcement() {
        StringBuilder words = new StringBuilder(headline());
        if (!score().isEmpty()) {
            words.append(". ").append(score());
        }
        for (Misconception misconception : misconceptions()) {
            words.append(". ").append(misconception.name().in(frame.language()));
        }
        words.append('.');
        if (joined != null) {
            words.append(' ').append(frame.texts().text("engine.joined"));
        }
        if (verdict.message() != null) {
            words.append(' ').append(verdict.message().in(frame.language()));
        }
        return words.toString();
    }

    /** Returns what the list of diagnostics is called: the compiler's words, or what was refused before it ran. */
    public String diagnosticsTitle() {
        return frame.texts().text(verdict.kind() == VerdictKind.FORBIDDEN ? "verdict.places" : "verdict.diagnostics");
    }

    /** Returns the style of the headline: good, bad, warn or quiet. */
    public String tone() {
        return tone(verdict.kind());
    }

    static String tone(VerdictKind kind) {
        return switch (kind) {
            case ACCEPTED -> "good";
            case WRONG, RUNTIME_ERROR, COMPILE_ERROR -> "bad";
            case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, EXITED_EARLY, FORBIDDEN -> "warn";
            case GRADER_FAULT -> "quiet";
        };
    }

    static String icon(VerdictKind kind) {
        return switch (tone(kind)) {
            case "good" -> "check";
            case "bad" -> "cross";
            case "warn" -> "stop";
            default -> "circle";
        };
    }

    /** Returns the name of the headline's icon. */
    public String icon() {
        return icon(verdict.kind());
    }

    /** Returns the name of a test's icon. */
    public String icon(TestResult test) {
        return switch (test.outcome()) {
            case PASSED -> "check";
            case FAILED, RUNTIME_ERROR -> "cross";
            case NOT_RUN -> "circle";
            default -> "stop";
        };
    }

    /** Returns the known wrong ideas that the submission behaves like, each once, in the order of the tests. */
    public List<Misconception> misconceptions() {
        Map<String, Misconception> byId = new LinkedHashMap<>();
        verdict.tests().stream()
                .map(TestResult::misconception)
                .filter(Objects::nonNull)
                .forEach(misconception -> byId.putIfAbsent(misconception.id(), misconception));
        return List.copyOf(byId.values());
    }

    /** Returns whether there is more to say about {@code test} than how it ended. */
    public boolean hasBody(TestResult test) {
        return test.outcome() != Outcome.PASSED && test.outcome() != Outcome.NOT_RUN;
    }

    /** Returns the state's id, or null for a run. */
    public @Nullable String stateId() {
        return Optional.ofNullable(state).map(State::id).orElse(null);
    }

    /** Returns the whole milliseconds that the grading took. */
    public long millis() {
        return Math.round(verdict.timings().totalMs());
    }
}
