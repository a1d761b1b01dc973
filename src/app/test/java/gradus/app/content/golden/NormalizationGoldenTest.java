package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Four numbers that are normalised together, differentiated exactly by commons-math3. Each layer sees them as its own kind
 * of set: a column, a row, a channel of two samples, a group of two channels.
 */
class NormalizationGoldenTest {

    private static final double EPS = 0.3;
    private static final double MOMENTUM = 0.2;
    private static final double[] X = {0.7, -1.3, 2.1, 0.4};
    private static final double[] D_OUT = {0.9, 1.7, -0.6, 0.2};
    private static final double[] EQUAL = {1.4, 1.4, 1.4, 1.4};
    private static final double[] PAIRS = {1.4, 1.4, -0.8, -0.8};
    private static final double[] DIFFERENT = {1.4, -0.8, 0.5, 2.2};

    /** y and the gradients of Σ dOut · y, one for each of the four numbers. */
    @SuppressWarnings("ArrayRecordComponent") // read here, by nobody else
    private record Exact(double[] y, double[] dX, double[] dGamma) {}

    @Test
    void batchNormForward_isTheNormalisedColumn() {
        Reference.Piece layer = Reference.of("batchnorm-forward").make(1, EPS, MOMENTUM);
        layer.call("setParameters", new double[] {1.4}, new double[] {0});
        requireClose(exact(EQUAL).y(), flat(layer.call("forward", column(X), true)));
        double mean = (0.7 - 1.3 + 2.1 + 0.4) / 4;
        requireClose(new double[] {MOMENTUM * mean}, flat(layer.call("runningMean")));
    }

    @Test
    void batchNormBackward_isTheExactGradient() {
        Object gradients = Objects.requireNonNull(
                Reference.of("batchnorm-backward").call("backward", column(X), new double[] {1.4}, EPS, column(D_OUT)));
        Exact exact = exact(EQUAL);
        requireClose(exact.dX(), flat(Reference.Piece.component(gradients, "dX")));
        requireClose(new double[] {sum(exact.dGamma())}, flat(Reference.Piece.component(gradients, "dGamma")));
        requireClose(new double[] {sum(D_OUT)}, flat(Reference.Piece.component(gradients, "dBeta")));
    }

    @Test
    void layerNorm_isTheExactGradient() {
        Reference.Piece layer = Reference.of("layer-norm").make(4, EPS);
        layer.call("setParameters", DIFFERENT, new double[4]);
        Exact exact = exact(DIFFERENT);
        requireClose(exact.y(), flat(layer.call("forward", new double[][] {X}, true)));
        requireClose(exact.dX(), flat(layer.call("backward", (Object) new double[][] {D_OUT})));
        requireClose(exact.dGamma(), flat(layer.call("dGamma")));
        requireClose(D_OUT, flat(layer.call("dBeta")));
    }

    @Test
    void imageBatchNorm_isTheExactGradient() {
        Reference.Piece layer = Reference.of("batchnorm-2d").make(1, EPS, MOMENTUM);
        layer.call("setParameters", new double[] {1.4}, new double[1]);
        Exact exact = exact(EQUAL);
        requireClose(exact.y(), flat(layer.call("forward", twoSamples(X), true)));
        requireClose(exact.dX(), flat(layer.call("backward", (Object) twoSamples(D_OUT))));
        requireClose(new double[] {sum(exact.dGamma())}, flat(layer.call("dGamma")));
        requireClose(new double[] {sum(D_OUT)}, flat(layer.call("dBeta")));
    }

    @Test
    void groupNorm_isTheExactGradient() {
        Reference.Piece layer = Reference.of("group-instance-norm").make(2, 1, EPS);
        layer.call("setParameters", new double[] {1.4, -0.8}, new double[2]);
        Exact exact = exact(PAIRS);
        requireClose(exact.y(), flat(layer.call("forward", twoChannels(X), true)));
        requireClose(exact.dX(), flat(layer.call("backward", (Object) twoChannels(D_OUT))));
        double[] dGamma = exact.dGamma();
        requireClose(new double[] {dGamma[0] + dGamma[1], dGamma[2] + dGamma[3]}, flat(layer.call("dGamma")));
    }

    /** The scale of each of the four numbers is a parameter of its own; those that a layer shares are added up. */
    private static Exact exact(double[] gamma) {
        DerivativeStructure[] x = new DerivativeStructure[4];
        DerivativeStructure[] scale = new DerivativeStructure[4];
        for (int i = 0; i < 4; i++) {
            x[i] = new DerivativeStructure(8, 1, i, X[i]);
            scale[i] = new DerivativeStructure(8, 1, 4 + i, gamma[i]);
        }
        DerivativeStructure mean = x[0].add(x[1]).add(x[2]).add(x[3]).divide(4);
        DerivativeStructure variance = new DerivativeStructure(8, 1);
        for (DerivativeStructure value : x) {
            variance = variance.add(value.subtract(mean).pow(2).divide(4));
        }
        DerivativeStructure loss = new DerivativeStructure(8, 1);
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            DerivativeStructure normalised =
                    x[i].subtract(mean).divide(variance.add(EPS).sqrt());
            DerivativeStructure output = scale[i].multiply(normalised);
            y[i] = output.getValue();
            loss = loss.add(output.multiply(D_OUT[i]));
        }
        double[] gradient = loss.getAllDerivatives(); // the value, then the eight first derivatives
        return new Exact(y, Arrays.copyOfRange(gradient, 1, 5), Arrays.copyOfRange(gradient, 5, 9));
    }

    private static double[][] column(double[] values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static double[][][][] twoSamples(double[] values) {
        return new double[][][][] {{{{values[0], values[1]}}}, {{{values[2], values[3]}}}};
    }

    private static double[][][][] twoChannels(double[] values) {
        return new double[][][][] {{{{values[0], values[1]}}, {{values[2], values[3]}}}};
    }

    private static double[] flat(@Nullable Object array) {
        if (array instanceof double[] numbers) {
            return numbers;
        }
        return Arrays.stream((Object[]) Objects.requireNonNull(array))
                .flatMapToDouble(row -> Arrays.stream(flat(row)))
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static void requireClose(double[] exact, double[] actual) {
        assertThat(actual).containsExactly(exact, Offset.offset(1e-14));
    }
}
