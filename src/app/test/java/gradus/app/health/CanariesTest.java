package gradus.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.SteppedClock;
import gradus.app.health.CanaryResult.State;
import gradus.app.submission.GradingGate;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Timings;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gate does when canaries get these verdicts or those. */
class CanariesTest {

    private static final Duration EVERY = Duration.ofMinutes(3);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
    private static final List<Canary> ALL = List.of(Canary.values());

    private final Map<Canary, Verdict> verdicts = new EnumMap<>(Canary.class);
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-20T20:00:00Z"));
    private final GradingGate gate = new GradingGate();
    private final Canaries canaries = new Canaries(
            (source, seed) -> grade(source), gate, new Canaries.Schedule(EVERY, AFTER_FAULT), clock, () -> 7);

    CanariesTest() {
        verdicts.put(Canary.GOOD, verdict(VerdictKind.ACCEPTED, Outcome.PASSED, Outcome.PASSED));
        verdicts.put(Canary.WRONG, verdict(VerdictKind.WRONG, Outcome.FAILED, Outcome.PASSED));
        verdicts.put(Canary.EVIL, verdict(VerdictKind.WRONG, Outcome.FAILED, Outcome.PASSED));
    }

    /** Returns a verdict with these outcomes; without any if it was refused before it ran. */
    private static Verdict verdict(VerdictKind kind, @Nullable Outcome doubles, @Nullable Outcome gainsNothing) {
        return new Verdict(
                kind,
                doubles == null || gainsNothing == null
                        ? List.of()
                        : List.of(result("doubles", doubles), result("gainsNothing", gainsNothing)),
                List.of(),
                null,
                "",
                false,
                7,
                "suite",
                "bubblewrap",
                "17",
                new Timings(1, 1, 1, 0, 3));
    }

    private static TestResult result(String name, Outcome outcome) {
        Words words = Words.same(name);
        return new TestResult(name, words, Visibility.HIDDEN, outcome, null, 0, 1, words, null, null, null, null, null);
    }

    /** Grades by which canary the source is; one without a verdict can not be graded. */
    private Verdict grade(String source) {
        Canary canary = ALL.stream()
                .filter(bird -> CanaryExercise.text(bird.file()).equals(source))
                .findFirst()
                .orElseThrow();
        Verdict verdict = verdicts.get(canary);
        if (verdict == null) {
            throw new GraderFault("made up");
        }
        return verdict;
    }

    @Test
    void rightVerdicts_openTheGate() {
        assertThat(canaries.round(ALL)).isEqualTo(EVERY);

        assertThat(gate.state()).isEqualTo(GradingGate.State.OPEN);
        assertThat(canaries.results())
                .containsExactly(
                        new CanaryResult(Canary.GOOD, clock.instant(), State.RIGHT, "accepted"),
                        new CanaryResult(Canary.WRONG, clock.instant(), State.RIGHT, "wrong"),
                        new CanaryResult(Canary.EVIL, clock.instant(), State.RIGHT, "wrong"));
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, WRONG, FAILED, PASSED",
        "GOOD, RUNTIME_ERROR, RUNTIME_ERROR, RUNTIME_ERROR",
        "GOOD, COMPILE_ERROR, NOT_RUN, NOT_RUN",
        "GOOD, FORBIDDEN, FORBIDDEN, NOT_RUN",
        "WRONG, ACCEPTED, PASSED, PASSED",
        "WRONG, WRONG, PASSED, FAILED",
        "WRONG, WRONG, FAILED, FAILED",
        "EVIL, ACCEPTED, PASSED, PASSED",
        "EVIL, WRONG, FAILED, FAILED",
        "EVIL, WRONG, PASSED, FAILED",
        "EVIL, COMPILE_ERROR, ,",
        "EVIL, FORBIDDEN, ,"
    })
    void verdictThatMustNotBe_stopsGradingForGood(
            Canary canary, VerdictKind kind, @Nullable Outcome doubles, @Nullable Outcome gainsNothing) {
        canaries.round(ALL);
        Verdict before = verdicts.put(canary, verdict(kind, doubles, gainsNothing));

        canaries.round(ALL);

        assertThat(gate.state()).isEqualTo(GradingGate.State.STOPPED);
        assertThat(canaries.results())
                .filteredOn(result -> result.canary() == canary)
                .containsExactly(new CanaryResult(canary, clock.instant(), State.FLIPPED, kind.id()));
        verdicts.put(canary, before);
        canaries.round(ALL);
        assertThat(gate.state()).as("also when it is right again").isEqualTo(GradingGate.State.STOPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "EVIL, FORBIDDEN, FORBIDDEN, NOT_RUN",
        "EVIL, EXITED_EARLY, NOT_RUN, EXITED_EARLY",
        "EVIL, RUNTIME_ERROR, RUNTIME_ERROR, PASSED",
        "EVIL, TIME_LIMIT, TIME_LIMIT, PASSED"
    })
    void evilOne_mayBeHeldInMoreThanOneWay(Canary canary, VerdictKind kind, Outcome doubles, Outcome gainsNothing) {
        verdicts.put(canary, verdict(kind, doubles, gainsNothing));

        canaries.round(ALL);

        assertThat(gate.state()).isEqualTo(GradingGate.State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Canary.class)
    void canaryThatCanNotBeGraded_pausesGrading_untilItCan(Canary canary) {
        canaries.round(ALL);
        Verdict before = verdicts.remove(canary);
        clock.advance(EVERY);

        assertThat(canaries.round(ALL)).isEqualTo(AFTER_FAULT);
        assertThat(gate.state()).isEqualTo(GradingGate.State.PAUSED);
        assertThat(canaries.results())
                .filteredOn(result -> result.canary() == canary)
                .containsExactly(new CanaryResult(canary, clock.instant(), State.NOT_GRADED, "grader_fault"));

        verdicts.put(canary, before);
        assertThat(canaries.round(ALL)).isEqualTo(EVERY);
        assertThat(gate.state()).isEqualTo(GradingGate.State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"GOOD, TIME_LIMIT", "GOOD, MEMORY_LIMIT", "WRONG, TIME_LIMIT", "GOOD, GRADER_FAULT"})
    void machineThatIsTooBusy_pausesGradingOnly(Canary canary, VerdictKind kind) {
        verdicts.put(canary, verdict(kind, Outcome.TIME_LIMIT, Outcome.NOT_RUN));

        assertThat(canaries.round(ALL)).isEqualTo(AFTER_FAULT);

        assertThat(gate.state()).isEqualTo(GradingGate.State.PAUSED);
    }

    @Test
    void flip_outweighsAFault() {
        verdicts.remove(Canary.GOOD);
        verdicts.put(Canary.WRONG, verdict(VerdictKind.ACCEPTED, Outcome.PASSED, Outcome.PASSED));

        canaries.round(ALL);

        assertThat(gate.state()).isEqualTo(GradingGate.State.STOPPED);
    }
}
