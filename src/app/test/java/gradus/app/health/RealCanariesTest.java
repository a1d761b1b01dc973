package gradus.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.SteppedClock;
import gradus.app.submission.GradingGate;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canaries get their verdicts from a real judge, and show what they must when there is no sandbox. */
class RealCanariesTest {

    @TempDir
    private static Path cache;

    private static Judge judge;

    @BeforeAll
    static void open() {
        judge = Judge.open(new JudgeSettings(cache.resolve("boxed"), 1, true));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    @Test
    void canaries_ofAJudgeThatHolds_areAllRight() {
        GradingGate gate = new GradingGate();
        PreparedExercise exercise = judge.prepare(CanaryExercise.spec());
        Canaries canaries = new Canaries(
                (source, seed) -> judge.grade(exercise, source, Visibility.HIDDEN, seed),
                gate,
                Canaries.Schedule.DEFAULT,
                new SteppedClock(Instant.EPOCH),
                () -> 11);

        canaries.round(List.of(Canary.values()));

        assertThat(canaries.results())
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.state()).isEqualTo(CanaryResult.State.RIGHT));
        assertThat(gate.state()).isEqualTo(GradingGate.State.OPEN);
    }

    @Test
    void evilOne_withoutASandbox_isCaughtByItsTest() {
        JudgeSettings open = new JudgeSettings(cache.resolve("open"), 1, false).withoutPolicy();
        try (Judge careless = Judge.open(open)) {
            Verdict verdict = careless.grade(
                    careless.prepare(CanaryExercise.spec()),
                    CanaryExercise.text(Canary.EVIL.file()),
                    Visibility.HIDDEN,
                    11);

            assertThat(verdict.tests())
                    .filteredOn(test -> test.name().equals("gainsNothing"))
                    .extracting(test -> test.outcome())
                    .containsExactly(Outcome.FAILED);
            assertThat(Canary.EVIL.isRight(verdict)).isFalse();
        }
    }
}
