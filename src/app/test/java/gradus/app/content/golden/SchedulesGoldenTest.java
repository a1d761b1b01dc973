package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Learning rates in decimal arithmetic of 40 digits: every power here is a root, every cosine one of a known angle. */
class SchedulesGoldenTest {

    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** 0.96^1.5 is 0.96 · √0.96. */
    @Test
    void exponentialDecay_isARoot() {
        BigDecimal rate = new BigDecimal("0.96");
        BigDecimal exact = TENTH.multiply(rate).multiply(rate.sqrt(DIGITS));
        require(exact, 0.0940604, rate("lr-step-exponential", "exponential", 0.1, 1500, 1000, 0.96, false));
        require(TENTH.multiply(rate), 0.096, rate("lr-step-exponential", "exponential", 0.1, 1500, 1000, 0.96, true));
    }

    /** e^(−0.75) by its series. */
    @Test
    void naturalDecay_isTheExponentialSeries() {
        BigDecimal exponent = new BigDecimal("-0.75");
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= 30; n++) {
            term = term.multiply(exponent).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term);
        }
        double rate = rate("lr-step-exponential", "naturalExp", 0.1, 1500, 1000, 0.5, false);
        require(TENTH.multiply(sum), 0.0472367, rate);
    }

    /** A quarter of the way down, the cosine is √½. */
    @Test
    void cosineDecay_isARootAfterAQuarter() {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal wave = BigDecimal.ONE.add(half.sqrt(DIGITS)).multiply(half);
        require(TENTH.multiply(wave), 0.0853553, rate("lr-cosine", "lr", 0.1, 25, 100, 0.0));
        BigDecimal floored = TENTH.multiply(wave.multiply(new BigDecimal("0.8")).add(new BigDecimal("0.2")));
        require(floored, 0.0882843, rate("lr-cosine", "lr", 0.1, 25, 100, 0.2));
        require(TENTH.multiply(new BigDecimal("0.6")), 0.06, rate("lr-cosine", "lr", 0.1, 50, 100, 0.2));
        require(TENTH.multiply(new BigDecimal("0.2")), 0.02, rate("lr-cosine", "lr", 0.1, 100, 100, 0.2));
    }

    /** Three quarters of the way are left, and the power is a root. */
    @Test
    void polynomialDecay_isARoot() {
        BigDecimal range = new BigDecimal("0.09");
        BigDecimal end = new BigDecimal("0.01");
        BigDecimal exact = range.multiply(new BigDecimal("0.75").sqrt(DIGITS)).add(end);
        require(exact, 0.0879423, rate("lr-polynomial", "lr", 0.1, 0.01, 25, 100, 0.5, false));
    }

    /** At step 150 the way is 200 steps long: a quarter is left. */
    @Test
    void polynomialCycle_isStretched() {
        BigDecimal quarterLeft =
                new BigDecimal("0.09").multiply(new BigDecimal("0.25")).add(new BigDecimal("0.01"));
        require(quarterLeft, 0.0325, rate("lr-polynomial", "lr", 0.1, 0.01, 150, 100, 1.0, true));
        require(TENTH, 0.1, rate("lr-polynomial", "lr", 0.1, 0.01, 0, 100, 1.0, true));
    }

    private static double rate(String slug, String method, Object... arguments) {
        return (double) Objects.requireNonNull(Reference.of(slug).call(method, arguments));
    }

    /** Requires the reference to be exact, and {@code written} to be what the statement says, in its seven digits. */
    private static void require(BigDecimal exact, double written, double actual) {
        assertThat(actual).isCloseTo(exact.doubleValue(), Offset.offset(1e-16));
        assertThat(written).isCloseTo(exact.doubleValue(), Offset.offset(6e-8));
    }
}
