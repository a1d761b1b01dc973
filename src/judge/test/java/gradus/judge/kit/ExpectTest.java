package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Words;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpectTest {

    @Test
    void conditionThatHolds_passes() {
        assertThatCode(() -> Expect.that(true, "no", "不")).doesNotThrowAnyException();
    }

    @Test
    void conditionThatDoesNotHold_isToldInBothLanguages() {
        Mismatch mismatch =
                catchThrowableOfType(Mismatch.class, () -> Expect.that(false, "The mask never changes.", "掩码从不变化。"));
        assertThat(mismatch.diagnosis()).isEqualTo(new Words("The mask never changes.", "掩码从不变化。"));
    }

    @Test
    void expectedException_passes() {
        assertThatCode(() -> Expect.thrown(IllegalArgumentException.class, "keep = 0", () -> {
                    throw new NumberFormatException("a kind of IllegalArgumentException");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void missingException_isTold() {
        Mismatch mismatch = catchThrowableOfType(
                Mismatch.class, () -> Expect.thrown(IllegalArgumentException.class, "keep = 0", () -> {}));
        assertThat(mismatch.diagnosis())
                .isEqualTo(new Words(
                        "For keep = 0 your code should throw IllegalArgumentException, but it returned.",
                        "当 keep = 0 时应抛出 IllegalArgumentException，但你的代码正常返回了。"));
    }

    @Test
    void anotherException_isToldWithoutItsMessage() {
        Mismatch mismatch = catchThrowableOfType(
                Mismatch.class,
                () -> Expect.thrown(IllegalArgumentException.class, "keep = 0", () -> {
                    throw new ArithmeticException("secret 42");
                }));
        assertThat(mismatch.diagnosis())
                .isEqualTo(new Words(
                        "For keep = 0 your code throws another exception than IllegalArgumentException.",
                        "当 keep = 0 时，你的代码抛出的不是 IllegalArgumentException。"));
        assertThat(mismatch).hasMessageContaining("java.lang.ArithmeticException: secret 42");
    }

    @Test
    void ourOwnFault_isNeverTakenForTheLearners() {
        GraderFault ours = new GraderFault("the runner is gone");
        assertThatThrownBy(() -> Expect.thrown(RuntimeException.class, "keep = 0", () -> {
                    throw ours;
                }))
                .isSameAs(ours);
    }

    @Test
    void repeatableResult_isReturned() {
        double[] result = Expect.repeatable("y", () -> new double[] {1, Double.NaN});
        assertThat(result).containsExactly(1, Double.NaN);
    }

    @Test
    void resultThatChanges_isTold() {
        AtomicInteger calls = new AtomicInteger();
        Mismatch mismatch = catchThrowableOfType(
                Mismatch.class, () -> Expect.repeatable("y", () -> new double[] {calls.incrementAndGet()}));
        assertThat(mismatch.diagnosis())
                .isEqualTo(new Words("y is different when the same call is made again.", "同样的调用再来一次，y 就变了。"));
    }

    @Test
    void missingResult_isRepeatable() {
        assertThat(Expect.sameBits(null, null)).isTrue();
        assertThat(Expect.sameBits(new double[0], null)).isFalse();
    }
}
