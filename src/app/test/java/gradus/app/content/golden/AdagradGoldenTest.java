package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The path of AdaGrad on the golden gradients, in decimal arithmetic of 40 digits. */
class AdagradGoldenTest {

    private static final MathContext DIGITS = new MathContext(40);
    private static final double[] GRADIENTS = {1, 0.5, -2, 0};

    @Test
    void reference_followsThePathInExactArithmetic() {
        Reference.Piece adagrad = Reference.of("adagrad").make(0.1, 1e-7);
        double[] p = {1};
        BigDecimal exact = BigDecimal.ONE;
        BigDecimal squares = BigDecimal.ZERO;
        for (double gradient : GRADIENTS) {
            BigDecimal g = BigDecimal.valueOf(gradient);
            squares = squares.add(g.multiply(g));
            BigDecimal divisor = squares.sqrt(DIGITS).add(new BigDecimal("1e-7"));
            exact = exact.subtract(new BigDecimal("0.1").multiply(g).divide(divisor, DIGITS));
            adagrad.call("step", List.of(p), List.of(new double[] {gradient}));
            assertThat(p[0]).isCloseTo(exact.doubleValue(), Offset.offset(1e-15));
        }
        assertThat(p[0]).isCloseTo(0.9425658067, Offset.offset(1e-10));
    }
}
