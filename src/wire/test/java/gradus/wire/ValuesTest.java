package gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void numbers_areAlikeUpToRounding() {
        assertThat(alike(1e6, 1e6 + 1e-4)).isTrue();
        assertThat(alike(1e6, 1e6 + 1e-2)).isFalse();
        assertThat(alike(0, 1e-10)).isTrue();
        assertThat(alike(0, 1e-8)).isFalse();
        assertThat(alike(0.0, -0.0)).isTrue();
    }

    @Test
    void infinity_isLikeItselfOnly() {
        assertThat(alike(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isTrue();
        assertThat(alike(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)).isFalse();
        assertThat(alike(Double.POSITIVE_INFINITY, 1e300)).isFalse();
        assertThat(alike(5, Double.NEGATIVE_INFINITY)).isFalse();
        assertThat(alike(Double.NaN, Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void notANumber_isLikeItselfOnly() {
        assertThat(alike(Double.NaN, Double.NaN)).isTrue();
        assertThat(alike(Double.NaN, 0)).isFalse();
    }

    @Test
    void sameBits_tellsTheTwoZerosApart() {
        assertThat(Values.sameBits(new Value.Real(0.0), new Value.Real(-0.0))).isFalse();
        assertThat(Values.sameBits(new Value.Real(1.5), new Value.Real(1.5))).isTrue();
    }

    private static boolean alike(double a, double b) {
        return Values.alike(new Value.Reals(new double[] {a}), new Value.Reals(new double[] {b}), TOLERANCE);
    }
}
