package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.wire.verdict.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnchangedTest {

    @Test
    void untouchedArgument_passes() {
        double[][] x = {{1, Double.NaN}, {-0.0, 4}};
        Unchanged unchanged = Unchanged.of("x", x);
        assertThatCode(unchanged::check).doesNotThrowAnyException();
    }

    @Test
    void changedValue_isToldWithoutValues() {
        double[][] x = {{1, 2}, {3, 4}};
        Unchanged unchanged = Unchanged.of("x", x);
        x[1][0] = 17;
        Mismatch mismatch = catchThrowableOfType(Mismatch.class, unchanged::check);
        assertThat(mismatch.diagnosis())
                .isEqualTo(new Words(
                        "Your code changes its argument x; it must leave it as it was, bit for bit.",
                        "你的代码改动了参数 x；它必须逐位保持原样。"));
    }

    @Test
    void smallestChange_isSeen() {
        double[] x = {1, 0.0};
        Unchanged unchanged = Unchanged.of("x", x);
        x[0] = Math.nextUp(1.0);
        requireComplaint(unchanged);
        x[0] = 1;
        x[1] = -0.0;
        requireComplaint(unchanged);
        x[1] = 0.0;
        assertThatCode(unchanged::check).doesNotThrowAnyException();
    }

    @Test
    void replacedOrMissingRow_isTheLearnersMistake() {
        double[][] x = {{1, 2}, {3, 4}};
        Unchanged unchanged = Unchanged.of("x", x);
        x[1] = new double[] {3, 4, 5};
        requireComplaint(unchanged);
        x[1] = null;
        requireComplaint(unchanged);
        x[1] = new double[] {3, 4};
        assertThatCode(unchanged::check).doesNotThrowAnyException();
    }

    @Test
    void arraysInAList_areWatched() {
        List<double[]> grads = List.of(new double[] {1, 2}, new double[] {3});
        Unchanged unchanged = Unchanged.of("grads", grads);
        assertThatCode(unchanged::check).doesNotThrowAnyException();
        grads.get(1)[0] *= 0.1;
        requireComplaint(unchanged);
    }

    @Test
    void labels_areWatched() {
        int[] labels = {0, 2, 1};
        Unchanged unchanged = Unchanged.of("labels", labels);
        labels[2] = 0;
        requireComplaint(unchanged);
    }

    private static void requireComplaint(Unchanged unchanged) {
        assertThatThrownBy(unchanged::check).isInstanceOf(Mismatch.class);
    }
}
