package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.content.golden.Reference.Piece;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Activations, the softmax loss and the gradient checks, held against decimal arithmetic, against automatic
 * differentiation, and against numbers worked out by hand.
 */
class ActivationsGoldenTest {

    private static final MathContext DIGITS = new MathContext(40);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-14);
    private static final double[] SCORES = {3.2, 5.1, -1.7};
    private static final double[] POINTS = {-6.5, -2, -0.75, 0, 0.3, 1, 4};

    @Test
    void softmax_hasTheSharesOfExactArithmetic() {
        BigDecimal sum = Arrays.stream(SCORES)
                .mapToObj(ActivationsGoldenTest::exponential)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double[] y = matrix(Reference.of("softmax-forward").call("forward", (Object) new double[][] {SCORES}))[0];
        for (int j = 0; j < SCORES.length; j++) {
            double share = exponential(SCORES[j]).divide(sum, DIGITS).doubleValue();
            assertThat(y[j]).isCloseTo(share, ROUNDING);
        }
        assertThat(y).containsExactly(new double[] {0.1300, 0.8690, 0.0010}, Offset.offset(1e-4));
    }

    @Test
    void softmaxCrossEntropy_costsTheLogarithmOfTheShare() {
        Reference loss = Reference.of("softmax-cross-entropy");
        assertThat(loss.call("loss", new double[][] {SCORES}, new int[] {0}))
                .isInstanceOfSatisfying(Double.class, cost -> assertThat(cost).isCloseTo(2.0404, Offset.offset(1e-4)));
        for (int classes : new int[] {2, 10, 1000}) {
            assertThat(loss.call("loss", new double[3][classes], new int[3]))
                    .isInstanceOfSatisfying(
                            Double.class, cost -> assertThat(cost).isCloseTo(Math.log(classes), Offset.offset(1e-12)));
        }
        assertThat(loss.call("loss", new double[][] {{800, 0}}, new int[] {1})).isEqualTo(800.0);
    }

    @Test
    void softmaxCrossEntropy_hasTheGradientOfAutomaticDifferentiation() {
        double[][] z = {SCORES, {0.5, -1, 2}};
        int[] y = {0, 2};
        double[][] gradient = matrix(Reference.of("softmax-cross-entropy").call("grad", z, y));
        for (int i = 0; i < z.length; i++) {
            DerivativeStructure cost = cost(z[i], y[i]).divide(z.length);
            for (int j = 0; j < 3; j++) {
                int[] orders = new int[3];
                orders[j] = 1;
                assertThat(gradient[i][j]).isCloseTo(cost.getPartialDerivative(orders), ROUNDING);
            }
        }
    }

    @Test
    void sigmoid_hasTheValuesOfExactArithmetic() {
        double[] y = vector(Reference.of("sigmoid-forward").call("forward", (Object) POINTS));
        for (int i = 0; i < POINTS.length; i++) {
            BigDecimal divisor = exponential(-POINTS[i]).add(BigDecimal.ONE);
            assertThat(y[i]).isCloseTo(BigDecimal.ONE.divide(divisor, DIGITS).doubleValue(), ROUNDING);
        }
        assertThat(y[3]).isEqualTo(0.5);
    }

    @Test
    void tanh_hasTheValuesAndSlopesOfAutomaticDifferentiation() {
        Piece tanh = Reference.of("tanh-layer").make();
        double[] y = vector(tanh.call("forward", (Object) POINTS));
        double[] ones = new double[POINTS.length];
        Arrays.fill(ones, 1);
        double[] slopes = vector(tanh.call("backward", y, ones));
        for (int i = 0; i < POINTS.length; i++) {
            DerivativeStructure exact = new DerivativeStructure(1, 1, 0, POINTS[i]).tanh();
            assertThat(y[i]).isCloseTo(exact.getValue(), ROUNDING);
            assertThat(slopes[i]).isCloseTo(exact.getPartialDerivative(1), ROUNDING);
        }
        assertThat(slopes[3]).isEqualTo(1);
    }

    @Test
    void relu_isTheHalfOfASumWithItsSize() {
        requireLine(Reference.of("relu-layer").make(), x -> (x + Math.abs(x)) / 2, 0);
    }

    @Test
    void leakyRelu_isTheLargerOfTwoLines() {
        for (double k : new double[] {0.01, 0.02, 0.3}) {
            requireLine(Reference.of("leaky-relu-layer").make(k), x -> Math.max(x, k * x), k);
        }
    }

    /** Requires the values of {@code line}, the slope 1 to the right of 0, and the slope {@code left} elsewhere. */
    private static void requireLine(Piece layer, DoubleUnaryOperator line, double left) {
        double[] y = matrix(layer.call("forward", new double[][] {POINTS}, true))[0];
        double[] ones = new double[POINTS.length];
        Arrays.fill(ones, 1);
        double[] slopes = matrix(layer.call("backward", (Object) new double[][] {ones}))[0];
        assertThat(y).containsExactly(Arrays.stream(POINTS).map(line).toArray(), ROUNDING);
        assertThat(slopes).containsExactly(left, left, left, left, 1, 1, 1);
    }

    @Test
    void gradientChecker_measuresACubeWithAWideStep() {
        // at 1 with h = 0.1 the central difference is (1.331 - 0.729) / 0.2 = 3.01, and 3 misses it by 0.01 / 6.01
        ToDoubleFunction<double[]> cube = x -> x[0] * x[0] * x[0];
        Object report = Objects.requireNonNull(
                Reference.of("gradient-checker").call("check", cube, new double[] {1}, new double[] {3}, 0.1, 1e-3));
        assertThat(Piece.component(report, "ok")).isEqualTo(false);
        assertThat(Piece.component(report, "worst")).isEqualTo(0);
        assertThat((Double) Piece.component(report, "maxRel")).isCloseTo(0.01 / 6.01, Offset.offset(1e-12));
    }

    @Test
    void projectionCheck_tellsARightBackwardFromADoubledOne() {
        UnaryOperator<double[]> f = x -> new double[] {x[0] * x[1], x[0] + 3 * x[1], 5 * x[0]};
        BinaryOperator<double[]> right = (x, v) -> new double[] {v[0] * x[1] + v[1] + 5 * v[2], v[0] * x[0] + 3 * v[1]};
        BinaryOperator<double[]> doubled = (x, v) ->
                Arrays.stream(right.apply(x, v)).map(slope -> 2 * slope).toArray();
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(mismatch(f, right, new Random(seed))).isCloseTo(0, Offset.offset(1e-8));
            assertThat(mismatch(f, doubled, new Random(seed))).isCloseTo(1.0 / 3, Offset.offset(1e-8));
        }
    }

    private static double mismatch(UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, RandomGenerator rng) {
        Object mismatch = Reference.of("projection-gradcheck").call("mismatch", f, vjp, new double[] {1, 2}, 1e-3, rng);
        return (Double) Objects.requireNonNull(mismatch);
    }

    /** Returns the cost of one row as a function of its three scores, with its derivatives. */
    private static DerivativeStructure cost(double[] row, int right) {
        DerivativeStructure sum = new DerivativeStructure(3, 1);
        for (int j = 0; j < 3; j++) {
            sum = sum.add(new DerivativeStructure(3, 1, j, row[j]).exp());
        }
        return new DerivativeStructure(3, 1, right, row[right])
                .exp()
                .divide(sum)
                .log()
                .negate();
    }

    /** Returns e to the power of {@code x} by its series: all terms down to the fortieth digit. */
    private static BigDecimal exponential(double x) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 100; n++) {
            power = power.multiply(BigDecimal.valueOf(x)).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(power);
        }
        return sum;
    }

    private static double[] vector(@Nullable Object returned) {
        return (double[]) Objects.requireNonNull(returned);
    }

    private static double[][] matrix(@Nullable Object returned) {
        return (double[][]) Objects.requireNonNull(returned);
    }
}
