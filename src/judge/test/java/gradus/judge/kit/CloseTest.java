package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.wire.verdict.Words;
import org.junit.jupiter.api.Test;

class CloseTest {

    @Test
    void equalValues_pass() {
        Close.check("y", 1.5, 1.5);
        Close.check("y", new double[] {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY}, new double[] {
            -0.0, 0, Double.NaN, Double.POSITIVE_INFINITY
        });
        Close.check("y", new double[0], new double[0]);
    }

    @Test
    void otherOrderOfSummation_passes() {
        double forwards = 0;
        double backwards = 0;
        for (int i = 1; i <= 1000; i++) {
            forwards += 1.0 / i;
            backwards += 1.0 / (1001 - i);
        }
        assertThat(forwards).isNotEqualTo(backwards);
        Close.check("y", forwards, backwards);
    }

    @Test
    void tolerance_isAbsolutePlusRelative() {
        Close.check("y", 1000, 1000.99, 1e-3, 0);
        Thrown.by(() -> Close.check("y", 1000, 1001.01, 1e-3, 0));
        Close.check("y", 0, 0.99e-3, 1e-3, 1e-3);
        Thrown.by(() -> Close.check("y", 0, 1.01e-3, 1e-3, 1e-3));
        Close.check("y", -1000, -1000.99, 1e-3, 0);
    }

    @Test
    void toleranceOfZero_meansEqual() {
        Close.check("y", 0.1, 0.1, 0, 0);
        Thrown.by(() -> Close.check("y", 0.1, Math.nextUp(0.1), 0, 0));
    }

    @Test
    void nan_isNeverCloseToANumber() {
        assertThat(Thrown.diagnosis(() -> Close.check("y", new double[] {1, 2}, new double[] {1, Double.NaN})))
                .isEqualTo("y[1] is NaN.");
        Thrown.by(() -> Close.check("y", Double.NaN, 1, 1e9, 1e9));
        Thrown.by(() -> Close.check("y", 1, Double.NaN, 1e9, 1e9));
    }

    @Test
    void infinity_isNeverCloseToANumber() {
        assertThat(Thrown.diagnosis(() -> Close.check("y", 1, Double.POSITIVE_INFINITY)))
                .isEqualTo("y is infinite.");
        Thrown.by(() -> Close.check("y", Double.POSITIVE_INFINITY, 1));
        Thrown.by(() -> Close.check("y", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    @Test
    void shape_comesFirst() {
        assertThat(Thrown.diagnosis(() -> Close.check("W", new double[2][3], new double[3][3])))
                .isEqualTo("W has the shape [3][3]; it should be [2][3].");
        assertThat(Thrown.diagnosis(() -> Close.check("y", new double[3], new double[1][3])))
                .isEqualTo("y has the shape [1][3]; it should be [3].");
    }

    @Test
    void transposedOblong_isNamed() {
        double[][] want = {{1, 2, 3}, {4, 5, 6}};
        double[][] got = {{1, 4}, {2, 5}, {3, 6}};
        assertThat(Thrown.diagnosis(() -> Close.check("W", want, got)))
                .isEqualTo("W is transposed: its shape is [3][2], it should be [2][3].");
    }

    @Test
    void missingAndRaggedRows_areNamed() {
        assertThat(Thrown.diagnosis(() -> Close.check("y", new double[3], null)))
                .isEqualTo("y is null.");
        assertThat(Thrown.diagnosis(() -> Close.check("y", new double[2][2], new double[][] {{1, 2}, null})))
                .isEqualTo("y should have the shape [2][2], but its rows are missing or differ in length.");
        assertThat(Thrown.diagnosis(() -> Close.check("y", new double[2][2], new double[][] {{1, 2}, {1, 2, 3}})))
                .contains("differ in length");
    }

    @Test
    void worstValue_isPlaced() {
        double[][] want = {{1, 2, 3}, {4, 5, 6}};
        double[][] got = {{1, 2.1, 3}, {4, 5, 9}};
        Mismatch mismatch = Thrown.by(() -> Close.check("y", want, got));
        assertThat(mismatch.diagnosis()).isEqualTo(new Words("y is furthest off at [1][2].", "y 偏差最大处在 [1][2]。"));
        assertThat(mismatch).hasMessage("y[1][2]: expected 6.0 but was 9.0");
    }

    @Test
    void singleWrongNumber_hasNoGuess() {
        assertThat(Thrown.by(() -> Close.check("loss", 3, 6)).diagnosis()).isNull();
        assertThat(Thrown.diagnosis(() -> Close.check("loss", 3, 0))).isEqualTo("loss is zero.");
    }

    @Test
    void integers_areCompared() {
        Close.check("labels", new int[] {1, 2}, new int[] {1, 2});
        Thrown.by(() -> Close.check("labels", new int[] {1, 2}, new int[] {1, 3}));
    }

    @Test
    void expectedWithoutShape_isTheTestsFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Close.check("y", new double[][] {{1}, {1, 2}}, new double[1][1]))
                .withMessage("expected (y) has no shape");
    }
}
