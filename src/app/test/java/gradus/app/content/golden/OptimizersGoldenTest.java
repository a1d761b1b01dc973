package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The optimisers on the golden gradients, in decimal arithmetic of 40 digits and with moments written as sums over all the
 * past; Newton's method with derivatives that commons-math takes, linear regression against its least squares.
 */
class OptimizersGoldenTest {

    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal[] GRADIENTS = {decimal("1"), decimal("0.5"), decimal("-2"), decimal("0")};
    private static final Offset<Double> TEN_DIGITS = Offset.offset(5e-11);

    @Test
    void momentum_followsTheExactPath() {
        double[] path = path("sgd-momentum", 0.1, 0.9);
        assertThat(path).containsExactly(new double[] {0.9, 0.76, 0.834, 0.9006}, Offset.offset(1e-15));
        BigDecimal p = BigDecimal.ONE;
        for (int t = 0; t < 4; t++) {
            p = p.subtract(decimal("0.1").multiply(faded(decimal("0.9"), t, g -> g)));
            assertThat(path[t]).isCloseTo(p.doubleValue(), Offset.offset(1e-15));
        }
    }

    @Test
    void rmsprop_followsTheExactPath() {
        double[] path = path("rmsprop", 0.1, 0.9, 1e-7);
        BigDecimal p = BigDecimal.ONE;
        for (int t = 0; t < 4; t++) {
            BigDecimal root = decimal("0.1")
                    .multiply(faded(decimal("0.9"), t, g -> g.multiply(g)))
                    .sqrt(DIGITS);
            p = p.subtract(over(decimal("0.1").multiply(GRADIENTS[t]), root.add(decimal("1e-7"))));
            assertThat(path[t]).isCloseTo(p.doubleValue(), Offset.offset(1e-15));
        }
        assertThat(path)
                .containsExactly(new double[] {0.683772334, 0.5363304213, 0.8181883117, 0.8181883117}, TEN_DIGITS);
    }

    @Test
    void adam_followsTheExactPath() {
        double[] path = path("adam", 0.1, 0.9, 0.999, 1e-8);
        BigDecimal p = BigDecimal.ONE;
        for (int t = 0; t < 4; t++) {
            BigDecimal square =
                    over(decimal("0.001").multiply(faded(decimal("0.999"), t, g -> g.multiply(g))), weight("0.999", t));
            p = p.subtract(adamStep(t, square));
            assertThat(path[t]).isCloseTo(p.doubleValue(), Offset.offset(1e-14));
        }
        assertThat(path)
                .containsExactly(new double[] {0.900000001, 0.8067820383, 0.8274177409, 0.8443212527}, TEN_DIGITS);
    }

    @Test
    void amsgrad_followsTheExactPath() {
        double[] path = path("amsgrad", 0.1, 0.9, 0.999, 1e-8);
        BigDecimal p = BigDecimal.ONE;
        BigDecimal largest = BigDecimal.ZERO;
        for (int t = 0; t < 4; t++) {
            largest = largest.max(decimal("0.001").multiply(faded(decimal("0.999"), t, g -> g.multiply(g))));
            p = p.subtract(adamStep(t, over(largest, weight("0.999", t))));
            assertThat(path[t]).isCloseTo(p.doubleValue(), Offset.offset(1e-14));
        }
        assertThat(path)
                .containsExactly(new double[] {0.900000001, 0.8067820383, 0.8274177409, 0.8443127989}, TEN_DIGITS);
    }

    @Test
    void adadelta_followsTheExactPath() {
        double[] path = path("adadelta", 0.95, 1e-6);
        BigDecimal p = BigDecimal.ONE;
        BigDecimal moves = BigDecimal.ZERO;
        for (int t = 0; t < 4; t++) {
            BigDecimal squares = decimal("0.05").multiply(faded(decimal("0.95"), t, g -> g.multiply(g)));
            BigDecimal quotient = over(moves.add(decimal("1e-6")), squares.add(decimal("1e-6")));
            BigDecimal move = quotient.sqrt(DIGITS).multiply(GRADIENTS[t]).negate();
            moves = decimal("0.95")
                    .multiply(moves)
                    .add(decimal("0.05").multiply(move).multiply(move));
            p = p.add(move);
            assertThat(path[t]).isCloseTo(p.doubleValue(), Offset.offset(1e-15));
        }
        assertThat(path)
                .containsExactly(new double[] {0.9955279088, 0.9926411959, 0.9987103529, 0.9987103529}, TEN_DIGITS);
    }

    /** In the two-point form, on the ravine (x² + 1000 y²) / 2. */
    @Test
    void nesterov_followsTheExactPathInARavine() {
        UnaryOperator<double[]> slope = p -> new double[] {p[0], 1000 * p[1]};
        double[][] path = (double[][]) Objects.requireNonNull(
                Reference.of("nesterov").call("run", slope, new double[] {1, 1}, 0.0005, 0.9, 3));
        String[] curvatures = {"1", "1000"};
        for (int i = 0; i < 2; i++) {
            BigDecimal before = BigDecimal.ONE;
            BigDecimal now = BigDecimal.ONE;
            for (int t = 1; t <= 3; t++) {
                BigDecimal ahead = now.add(decimal("0.9").multiply(now.subtract(before)));
                before = now;
                now = ahead.subtract(
                        decimal("0.0005").multiply(decimal(curvatures[i])).multiply(ahead));
                assertThat(path[t][i]).isCloseTo(now.doubleValue(), Offset.offset(1e-15));
            }
        }
    }

    /** On Rosenbrock's valley, where the derivatives are those that commons-math computes. */
    @Test
    void newton_crossesRosenbrocksValleyInSixSteps() {
        UnaryOperator<double[]> gradient = p -> {
            DerivativeStructure f = rosenbrock(p);
            return new double[] {f.getPartialDerivative(1, 0), f.getPartialDerivative(0, 1)};
        };
        Function<double[], double[][]> hessian = p -> {
            DerivativeStructure f = rosenbrock(p);
            double mixed = f.getPartialDerivative(1, 1);
            return new double[][] {{f.getPartialDerivative(2, 0), mixed}, {mixed, f.getPartialDerivative(0, 2)}};
        };
        double[] end = (double[]) Objects.requireNonNull(
                Reference.of("newton-step").call("solve", gradient, hessian, new double[] {-1.2, 1}, 6, 0.0));
        assertThat(end).containsExactly(new double[] {1, 1}, TEN_DIGITS);
        double[] twoSteps = (double[]) Objects.requireNonNull(
                Reference.of("newton-step").call("solve", gradient, hessian, new double[] {-1.2, 1}, 2, 0.0));
        // the textbook iterate: far off the valley, before the third jump comes back to it
        assertThat(twoSteps).containsExactly(new double[] {0.7631, -3.1750}, Offset.offset(5e-5));
    }

    @Test
    void linearRegression_endsAtTheLeastSquares() {
        double[][] x = {{1, 0.2}, {-0.5, 1}, {0.3, -0.8}, {-1, -0.4}, {0.6, 0.9}};
        double[] y = {1.7, -0.3, 2.2, 0.1, 0.4};
        OLSMultipleLinearRegression exact = new OLSMultipleLinearRegression();
        exact.newSampleData(y, x);
        double[] biasFirst = exact.estimateRegressionParameters();
        double[] fitted = (double[])
                Objects.requireNonNull(Reference.of("linear-regression-gd").call("fit", x, y, 0.5, 2000));
        assertThat(fitted)
                .containsExactly(new double[] {biasFirst[1], biasFirst[2], biasFirst[0]}, Offset.offset(1e-12));
    }

    private static double[] path(String slug, Object... arguments) {
        Reference.Piece optimizer = Reference.of(slug).make(arguments);
        double[] p = {1};
        return Arrays.stream(GRADIENTS)
                .mapToDouble(g -> {
                    optimizer.call("step", List.of(p), List.of(new double[] {g.doubleValue()}));
                    return p[0];
                })
                .toArray();
    }

    /** Returns the sum over the steps up to {@code t} of rho^(t − s) times a term of the gradient of step s. */
    private static BigDecimal faded(BigDecimal rho, int t, UnaryOperator<BigDecimal> term) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int s = 0; s <= t; s++) {
            sum = sum.add(rho.pow(t - s).multiply(term.apply(GRADIENTS[s])));
        }
        return sum;
    }

    private static BigDecimal adamStep(int t, BigDecimal square) {
        BigDecimal mean = over(decimal("0.1").multiply(faded(decimal("0.9"), t, g -> g)), weight("0.9", t));
        return over(decimal("0.1").multiply(mean), square.sqrt(DIGITS).add(decimal("1e-8")));
    }

    /** Returns 1 − beta^(t + 1). */
    private static BigDecimal weight(String beta, int t) {
        return BigDecimal.ONE.subtract(decimal(beta).pow(t + 1));
    }

    private static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIGITS);
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    private static DerivativeStructure rosenbrock(double[] p) {
        DerivativeStructure x = new DerivativeStructure(2, 2, 0, p[0]);
        DerivativeStructure y = new DerivativeStructure(2, 2, 1, p[1]);
        return y.subtract(x.multiply(x))
                .pow(2)
                .multiply(100)
                .add(x.negate().add(1).pow(2));
    }
}
