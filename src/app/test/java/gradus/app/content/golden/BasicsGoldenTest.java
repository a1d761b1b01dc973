package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.app.content.golden.Reference.Piece;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/** Norms, matrices, log-sum-exp, entropies, batches, scales and regression losses against numbers found another way. */
class BasicsGoldenTest {

    private static final double[] P = {3, 1, 4, 7};
    private static final double[] T = {2, 4, 4, 5};

    @Test
    void vectorNorms_agreeWithDecimalArithmetic() {
        double[] x = {-3.7, 4.1, -5.9, 0.3};
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : x) {
            squares = squares.add(new BigDecimal(value).pow(2));
        }
        double length = squares.sqrt(MathContext.DECIMAL64).doubleValue();
        assertThat(number("vector-norms", "norm", x, 2.0)).isCloseTo(length, within(1e-14));
        // 27 + 64 + 125 = 216 = 6³
        assertThat(number("vector-norms", "norm", new double[] {-3, 4, -5}, 3.0))
                .isCloseTo(6, within(1e-14));
        // 2⁴ + 2⁴ + 4⁴ + 5⁴ + 6⁴ = 2209 = 47²
        double fourth = number("vector-norms", "norm", new double[] {2, -2, 4, -5, 6}, 4.0);
        assertThat(fourth * fourth).isCloseTo(47, within(1e-12));
    }

    @Test
    void matrixProduct_agreesWithCommonsMath() {
        double[][] a = random(3, 4);
        double[][] b = random(4, 2);
        double[][] expected = MatrixUtils.createRealMatrix(a)
                .multiply(MatrixUtils.createRealMatrix(b))
                .getData();
        double[][] ab = (double[][]) value("matrix-basics", "matmul", a, b);
        for (int i = 0; i < expected.length; i++) {
            assertThat(ab[i]).containsExactly(expected[i], within(1e-14));
        }
    }

    /** The derivatives of log-sum-exp are the softmax, so their logarithms are the log-softmax. */
    @Test
    void logSumExp_hasTheSoftmaxForItsDerivatives() {
        double[] z = {3.2, 5.1, -1.7};
        DerivativeStructure sum = new DerivativeStructure(z.length, 1);
        for (int j = 0; j < z.length; j++) {
            sum = sum.add(new DerivativeStructure(z.length, 1, j, z[j]).exp());
        }
        DerivativeStructure lse = sum.log();
        double[] ofRows = (double[]) value("log-sum-exp", "logSumExpRows", (Object) new double[][] {z});
        assertThat(ofRows[0]).isCloseTo(lse.getValue(), within(1e-13));
        double[][] logSoftmax = (double[][]) value("log-sum-exp", "logSoftmaxRows", (Object) new double[][] {z});
        for (int j = 0; j < z.length; j++) {
            int[] order = new int[z.length];
            order[j] = 1;
            assertThat(Math.exp(logSoftmax[0][j])).isCloseTo(lse.getPartialDerivative(order), within(1e-13));
        }
        // softmax of these scores is (0.1300, 0.8690, 0.0010)
        assertThat(Math.exp(logSoftmax[0][0])).isCloseTo(0.12998, within(5e-6));
    }

    /** The divergence of two outcomes from p, as it grows from 0 at q = p by its derivative (q − p) / (q (1 − q)). */
    @Test
    void divergence_isAnAreaUnderACurve() {
        double p = 0.3;
        double q = 0.6;
        // Simpson's rule
        int steps = 2000;
        double h = (q - p) / steps;
        double area = 0;
        for (int i = 0; i <= steps; i++) {
            double s = p + i * h;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            area += weight * (s - p) / (s * (1 - s)) * h / 3;
        }
        double[] truth = {p, 1 - p};
        double[] belief = {q, 1 - q};
        assertThat(number("cross-entropy-and-kl", "kl", truth, belief)).isCloseTo(area, within(1e-11));
        double surplus = number("cross-entropy-and-kl", "crossEntropy", truth, belief)
                - number("cross-entropy-and-kl", "entropy", (Object) truth);
        assertThat(surplus).isCloseTo(area, within(1e-11));
        // eight equal chances are three bits
        double[] eighths = {0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125};
        assertThat(number("cross-entropy-and-kl", "entropy", (Object) eighths) / Math.log(2))
                .isCloseTo(3, within(1e-14));
    }

    @Test
    void iterations_areCountedOneByOne() {
        for (int[] sizes : new int[][] {{50000, 100}, {50000, 128}, {10, 3}, {3, 8}, {12, 4}}) {
            int full = 0;
            int left = sizes[0];
            while (left >= sizes[1]) {
                left -= sizes[1];
                full++;
            }
            int all = left > 0 ? full + 1 : full;
            assertThat(value("mini-batch-iterator", "iterations", sizes[0], sizes[1], true))
                    .isEqualTo(full);
            assertThat(value("mini-batch-iterator", "iterations", sizes[0], sizes[1], false))
                    .isEqualTo(all);
            List<?> epoch = (List<?>)
                    value("mini-batch-iterator", "epoch", sizes[0], sizes[1], true, false, new SplittableRandom(5));
            assertThat(epoch).hasSize(all);
        }
    }

    @Test
    void split_hasTheSizesOfTheTable() {
        int[][] table = {{1, 0, 0, 1}, {7, 4, 1, 2}, {10, 6, 2, 2}, {11, 6, 2, 3}};
        for (int[] row : table) {
            Object split = value("train-val-test-split", "split", row[0], 0.6, 0.2, new SplittableRandom(7));
            assertThat((int[]) Piece.component(split, "train")).hasSize(row[1]);
            assertThat((int[]) Piece.component(split, "val")).hasSize(row[2]);
            assertThat((int[]) Piece.component(split, "test")).hasSize(row[3]);
        }
    }

    @Test
    void standardisation_agreesWithCommonsMath() throws ReflectiveOperationException {
        double[][] train = random(7, 1);
        DescriptiveStatistics statistics = new DescriptiveStatistics();
        for (double[] row : train) {
            statistics.addValue(row[0]);
        }
        double deviation = Math.sqrt(statistics.getPopulationVariance());
        double[][] standard = applied("fitStandard", train, new double[][] {{0.25}});
        assertThat(standard[0][0]).isCloseTo((0.25 - statistics.getMean()) / deviation, within(1e-13));
        double[][] minMax = applied("fitMinMax", train, new double[][] {{0.25}});
        double range = statistics.getMax() - statistics.getMin();
        assertThat(minMax[0][0]).isCloseTo((0.25 - statistics.getMin()) / range, within(1e-13));
    }

    /** Values by hand, gradients by automatic differentiation. */
    @Test
    void regressionLosses_haveTheirDerivatives() {
        assertThat(number("mae-mse-loss", "mse", P, T)).isEqualTo(3.5);
        assertThat(number("mae-mse-loss", "mae", P, T)).isEqualTo(1.5);
        double[] mseGrad = (double[]) value("mae-mse-loss", "mseGrad", P, T);
        double[] maeGrad = (double[]) value("mae-mse-loss", "maeGrad", P, T);
        DerivativeStructure mse = new DerivativeStructure(P.length, 1);
        DerivativeStructure mae = new DerivativeStructure(P.length, 1);
        for (int i = 0; i < P.length; i++) {
            DerivativeStructure residual = new DerivativeStructure(P.length, 1, i, P[i]).subtract(T[i]);
            mse = mse.add(residual.multiply(residual).divide(P.length));
            mae = mae.add(residual.abs().divide(P.length));
        }
        for (int i = 0; i < P.length; i++) {
            int[] order = new int[P.length];
            order[i] = 1;
            assertThat(mseGrad[i]).isCloseTo(mse.getPartialDerivative(order), within(1e-15));
            // at the kink itself the derivative does not exist; the statement says 0
            double expected = P[i] == T[i] ? 0 : mae.getPartialDerivative(order);
            assertThat(maeGrad[i]).isCloseTo(expected, within(1e-15));
        }
    }

    private static double[][] applied(String fit, double[][] train, double[][] x) throws ReflectiveOperationException {
        Object scaler = value("feature-scaling", fit, (Object) train);
        var apply = scaler.getClass().getMethod("apply", double[][].class);
        apply.setAccessible(true);
        return (double[][]) Objects.requireNonNull(apply.invoke(scaler, (Object) x));
    }

    private static Object value(String slug, String method, Object... arguments) {
        return Objects.requireNonNull(Reference.of(slug).call(method, arguments));
    }

    private static double number(String slug, String method, Object... arguments) {
        return (Double) value(slug, method, arguments);
    }

    private static double[][] random(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble(-2, 2);
            }
        }
        return matrix;
    }
}
