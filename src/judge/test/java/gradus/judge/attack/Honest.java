package gradus.judge.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.Outcome;
import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;

/** Submissions of learners who mean no harm, graded beside the attacks: their verdicts must not change. */
enum Honest {
    RIGHT(VerdictKind.ACCEPTED, Outcome.PASSED, "return Arrays.stream(x).map(v -> 3 * v).toArray();"),
    WRONG(VerdictKind.WRONG, Outcome.FAILED, "return Arrays.stream(x).map(v -> 2 * v).toArray();"),
    STARTER(
            VerdictKind.RUNTIME_ERROR,
            Outcome.RUNTIME_ERROR,
            "throw new UnsupportedOperationException(\"not written yet\");");

    private final VerdictKind verdict;
    private final Outcome ofScale;
    private final String body;

    Honest(VerdictKind verdict, Outcome ofScale, String body) {
        this.verdict = verdict;
        this.ofScale = ofScale;
        this.body = body;
    }

    String source() {
        return """
                package exercise.target;

                import java.util.Arrays;

                public final class Attack extends Target.Honest {
                    @Override
                    public double[] scale(double[] x) {
                        %s
                    }
                }
                """.formatted(body);
    }

    /** Requires that {@code verdict} is what this submission always gets, with every hidden test. */
    void require(Verdict verdict) {
        assertThat(verdict.kind()).as("the honest %s", this).isEqualTo(this.verdict);
        assertThat(verdict.tests()).hasSameSizeAs(Target.HIDDEN_TESTS);
        for (TestResult test : verdict.tests()) {
            Outcome expected = test.name().equals("okapiScale") ? ofScale : Outcome.PASSED;
            assertThat(test.outcome())
                    .as("the honest %s in %s", this, test.name())
                    .isEqualTo(expected);
            if (this == WRONG && expected == Outcome.FAILED) {
                assertThat(test.misconception())
                        .as("the honest WRONG is recognised")
                        .isNotNull();
            }
        }
    }
}
