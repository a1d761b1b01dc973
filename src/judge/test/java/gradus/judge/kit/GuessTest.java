package gradus.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GuessTest {

    private static final double[][] RIGHT = {{1.5, -2, 3}, {0.25, 5, -6}, {7, 8, 0}, {1e-9, 1, 2}};

    @Test
    void factors_areNamed() {
        assertThat(guess(v -> -v)).isEqualTo("y has the wrong sign everywhere.");
        assertThat(guess(v -> 2 * v)).isEqualTo("y is exactly twice what it should be.");
        assertThat(guess(v -> v / 2)).isEqualTo("y is exactly half of what it should be.");
        assertThat(guess(v -> 4 * v)).isEqualTo("y is exactly N = 4 times what it should be: is a division missing?");
        assertThat(guess(v -> v / 4))
                .isEqualTo("y should be exactly N = 4 times as large: was it averaged once too often?");
        assertThat(guess(v -> 3 * v)).isEqualTo("y is exactly n = 3 times what it should be: is a division missing?");
        assertThat(guess(v -> 12 * v)).isEqualTo("y is exactly 12 times what it should be: is a division missing?");
        assertThat(guess(v -> 0.9 * v))
                .isEqualTo("y is off by one and the same factor everywhere: its shape is right, a constant is not.");
        assertThat(guess(v -> -2 * v)).startsWith("y is off by one and the same factor");
        assertThat(guess(v -> 0)).isEqualTo("y is zero everywhere.");
    }

    @Test
    void almostAFactor_isNotCalledOne() {
        double[][] got = times(v -> 2 * v);
        got[2][1] *= 1.001;
        assertThat(guess(RIGHT, got)).startsWith("y is furthest off at ");
    }

    @Test
    void offset_isNotCalledAFactor() {
        assertThat(guess(v -> v + 1)).startsWith("y is furthest off at ");
    }

    @Test
    void oneNumberAmongZeros_isNotCalledAFactor() {
        assertThat(guess(new double[] {0, 3, 0}, new double[] {0, 4, 0})).isEqualTo("y is furthest off at [1].");
    }

    @Test
    void tinyValues_areComparedWithTheirOwnSize() {
        double[] want = {1e-13, -2e-13, 3e-13};
        assertThat(guess(want, new double[] {2e-13, 5e-13, -1e-13})).startsWith("y is furthest off at ");
        assertThat(guess(want, new double[] {2e-13, -4e-13, 6e-13})).isEqualTo("y is exactly twice what it should be.");
    }

    @Test
    void expectedZeros_allowNoFactor() {
        assertThat(guess(new double[3], new double[] {1, 2, 3})).isEqualTo("y is furthest off at [2].");
    }

    @Test
    void infiniteExpectation_explainsNothing() {
        double[][] want = {{Double.POSITIVE_INFINITY, 1}, {2, 3}};
        double[][] got = {{1, 5}, {6, 7}};
        assertThat(guess(want, got)).isEqualTo("y is furthest off at [0][0].");
    }

    @Test
    void diagnosis_neverHoldsAnExpectedValue() {
        double[][] want = {{0.731, 0.377}, {0.911, 0.533}};
        double[][] got = {{0.731, 0.377}, {0.911, 0.444}};
        Mismatch mismatch = Thrown.by(() -> Close.check("y", want, got));
        assertThat(String.valueOf(mismatch.diagnosis())).contains("[1][1]").doesNotContain("0.5", "0.4");
    }

    private static String guess(DoubleUnaryOperator error) {
        return guess(RIGHT, times(error));
    }

    private static String guess(Object want, Object got) {
        return Thrown.diagnosis(() -> Close.check("y", want, got, 1e-9, 1e-20));
    }

    private static double[][] times(DoubleUnaryOperator error) {
        return Arrays.stream(RIGHT)
                .map(row -> Arrays.stream(row).map(error).toArray())
                .toArray(double[][]::new);
    }
}
