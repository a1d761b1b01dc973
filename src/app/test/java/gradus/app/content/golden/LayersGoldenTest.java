package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Layers and small graphs against decimal arithmetic and automatic differentiation, neither of which knows a formula. */
class LayersGoldenTest {

    private static final double[][] X = {{1, 2, 3}, {-1, 0, 2}};
    private static final double[][] W = {{1, 0}, {2, -1}, {0, 3}};
    private static final double[] B = {0.5, -1};
    private static final double[][] D_OUT = {{1, -2}, {0.5, 3}};

    @Test
    void affineForward_isExactInDecimals() {
        double[][] y = (double[][]) result("affine-forward", "forward", X, W, B);
        for (int n = 0; n < X.length; n++) {
            for (int m = 0; m < B.length; m++) {
                BigDecimal exact = BigDecimal.valueOf(B[m]);
                for (int d = 0; d < W.length; d++) {
                    exact = exact.add(BigDecimal.valueOf(X[n][d]).multiply(BigDecimal.valueOf(W[d][m])));
                }
                assertThat(y[n][m]).isEqualTo(exact.doubleValue());
            }
        }
        assertThat(y[0]).containsExactly(5.5, 6);
        assertThat(y[1]).containsExactly(-0.5, 5);
    }

    /** The loss Σ dOut · (XW + b) in 14 variables: six of X, six of W, two of b. */
    @Test
    void affineBackward_isTheDerivativeOfTheLoss() {
        DerivativeStructure loss = new DerivativeStructure(14, 1, 0.0);
        for (int n = 0; n < 2; n++) {
            for (int m = 0; m < 2; m++) {
                DerivativeStructure y = variable(14, 12 + m, B[m]);
                for (int d = 0; d < 3; d++) {
                    y = y.add(variable(14, 3 * n + d, X[n][d]).multiply(variable(14, 6 + 2 * d + m, W[d][m])));
                }
                loss = loss.add(y.multiply(D_OUT[n][m]));
            }
        }
        double[] expected = gradient(loss);
        Object grads = result("affine-backward", "backward", X, W, D_OUT);
        assertThat(flat((double[][]) Reference.Piece.component(grads, "dX")))
                .containsExactly(Arrays.copyOfRange(expected, 0, 6));
        assertThat(flat((double[][]) Reference.Piece.component(grads, "dW")))
                .containsExactly(Arrays.copyOfRange(expected, 6, 12));
        assertThat((double[]) Reference.Piece.component(grads, "db"))
                .containsExactly(Arrays.copyOfRange(expected, 12, 14));
    }

    @Test
    void parameterCount_agreesWithPublishedNetworks() {
        Reference.Piece counts = Reference.of("parameter-count").make();
        long leNet = (long) Objects.requireNonNull(counts.call("conv", 5, 5, 1, 6, true))
                + (long) Objects.requireNonNull(counts.call("conv", 5, 5, 6, 16, true))
                + (long) Objects.requireNonNull(counts.call("mlp", (Object) new int[] {400, 120, 84, 10}));
        assertThat(leNet).isEqualTo(61_706);
        assertThat(counts.call("dense", 25_088, 4096, true)).isEqualTo(102_764_544L);
        assertThat(counts.call("conv", 5, 5, 3, 10, true)).isEqualTo(760L);
        assertThat(counts.call("conv", 3, 3, 3, 4, true)).isEqualTo(112L);
        assertThat(counts.call("batchNorm", 6)).isEqualTo(12L);
    }

    @Test
    void graphMulAdd_isTheDerivativeOfTheProduct() {
        DerivativeStructure f = variable(3, 0, -2).add(variable(3, 1, 5)).multiply(variable(3, 2, -4));
        double[] run = (double[]) result("graph-mul-add", "run", -2.0, 5.0, -4.0);
        assertThat(run[0]).isEqualTo(f.getValue());
        assertThat(Arrays.copyOfRange(run, 1, 4)).containsExactly(gradient(f));
        assertThat(run).containsExactly(-12, -4, -4, 3);
    }

    @Test
    void sigmoidCircuit_isTheDerivativeOfTheNeuron() {
        double[] at = {2, -1, -3, -2, -3};
        DerivativeStructure q = variable(5, 0, at[0])
                .multiply(variable(5, 1, at[1]))
                .add(variable(5, 2, at[2]).multiply(variable(5, 3, at[3])))
                .add(variable(5, 4, at[4]));
        DerivativeStructure f = q.negate().exp().add(1).reciprocal();
        assertThat(f.getValue()).isCloseTo(0.7310586, Offset.offset(1e-7));
        double[] gradients = (double[]) result("sigmoid-circuit", "gradients", at[0], at[1], at[2], at[3], at[4]);
        assertThat(gradients).containsExactly(gradient(f), Offset.offset(1e-12));
        double[] printed = {-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119};
        assertThat(gradients).containsExactly(printed, Offset.offset(1e-7));
    }

    private static Object result(String slug, String method, Object... arguments) {
        return Objects.requireNonNull(Reference.of(slug).call(method, arguments));
    }

    private static DerivativeStructure variable(int variables, int index, double value) {
        return new DerivativeStructure(variables, 1, index, value);
    }

    private static double[] gradient(DerivativeStructure f) {
        double[] gradient = new double[f.getFreeParameters()];
        for (int i = 0; i < gradient.length; i++) {
            int[] orders = new int[gradient.length];
            orders[i] = 1;
            gradient[i] = f.getPartialDerivative(orders);
        }
        return gradient;
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }
}
