package gradus.app.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradus.app.Verdicts;
import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.VerdictKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 5, 5, ACCEPTED, 5, 5, SAME",
        "WRONG, 3, 5, ACCEPTED, 5, 5, UP",
        "ACCEPTED, 5, 5, WRONG, 3, 5, DOWN",
        "WRONG, 2, 5, WRONG, 3, 5, UP",
        "WRONG, 3, 5, WRONG, 2, 5, DOWN",
        "COMPILE_ERROR, 0, 0, WRONG, 0, 5, UP",
        "WRONG, 0, 5, COMPILE_ERROR, 0, 0, DOWN",
        // more points, and yet a smaller share of them
        "WRONG, 3, 5, WRONG, 4, 10, DOWN",
        "ACCEPTED, 5, 5, WRONG, 8, 10, DOWN",
        // all of fewer points: the sum on the progress page becomes smaller
        "ACCEPTED, 5, 5, ACCEPTED, 4, 4, DOWN",
        "ACCEPTED, 5, 5, ACCEPTED, 10, 10, UP",
        // what becomes worse is not made good by what becomes better
        "WRONG, 2, 5, RUNTIME_ERROR, 3, 5, DOWN",
        "RUNTIME_ERROR, 3, 5, WRONG, 2, 5, DOWN",
    })
    void direction_isDownAsSoonAsAnythingIsWorse(
            VerdictKind before,
            int score,
            int max,
            VerdictKind after,
            int scoreAfter,
            int maxAfter,
            Direction expected) {
        assertThat(Direction.of(new Grade(before, score, max), new Grade(after, scoreAfter, maxAfter)))
                .isEqualTo(expected);
    }

    @Test
    void changedTests_areThoseThatEndOtherwise() {
        assertThat(TestChange.between(Verdicts.wrong(1), Verdicts.accepted(1)))
                .extracting(TestChange::name, TestChange::before, TestChange::after, TestChange::pointsAfter)
                .containsExactly(tuple("agrees", Outcome.FAILED, Outcome.PASSED, 3));
        assertThat(TestChange.between(Verdicts.wrong(1), Verdicts.wrong(2))).isEmpty();
    }

    @Test
    void changedTests_areNone_whereNothingWasRun() {
        assertThat(TestChange.between(Verdicts.compileError(1), Verdicts.accepted(1)))
                .isEmpty();
        assertThat(TestChange.between(Verdicts.accepted(1), Verdicts.forbidden(1)))
                .isEmpty();
    }
}
