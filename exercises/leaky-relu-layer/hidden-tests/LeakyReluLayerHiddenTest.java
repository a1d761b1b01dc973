package exercise.leakyrelulayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a test is not about the sign of dOut, dOut is positive, so that only one test minds who confuses the two signs. */
class LeakyReluLayerHiddenTest {

    /** The usual slope, for tests that are not about it. */
    private static final double K = 0.01;

    @Test
    void forward_keepsPositivesAndScalesTheRest(LeakyRelu.Constructor layers, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        Close.check("y", leaky(x, K), forward(layers.make(K), x));
    }

    @Test
    void slope_isTheOneOfTheLayer(LeakyRelu.Constructor layers, Draw draw) {
        for (double k : new double[] {0.02, 0.3, draw.real(0.5, 0.9), 1e-17, Math.nextDown(1.0)}) {
            double[][] x = mixed(draw, 2, 3);
            LeakyRelu layer = layers.make(k);
            Close.check("y", leaky(x, k), forward(layer, x));
            double[][] dOut = draw.matrix(2, 3, 0.5, 2);
            Close.check("dX", passed(dOut, x, k), backward(layer, dOut));
        }
    }

    @Test
    void forward_scalesNumbersOfAnySize(LeakyRelu.Constructor layers, Draw draw) {
        double[][] x = {
            {1e200, 1e6 * draw.real(1, 2), 1e3, 7.5, 1e-3, 1e-9, 1e-200},
            {-1e200, -1e6, -1e3 * draw.real(1, 2), -7.5, -1e-3, -1e-9, -1e-200}
        };
        Close.check("y", leaky(x, K), forward(layers.make(K), x), 1e-12, 0);
    }

    @Test
    void backward_agreesWithTheNumericalGradient(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(0.3);
        double[][] x = mixed(draw, 3, 5);
        double[][] w = mixed(draw, 3, 5);
        // so that w has the sign of x in some places and the other one elsewhere
        negate(w[2]);
        forward(layer, x);
        double[][] dX = backward(layer, w);
        GradientCheck.of(() -> dot(w, forward(layer, x))).check("dX", x, dX);
    }

    @Test
    void backward_asksTheInputNotTheUpstream(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] x = mixed(draw, 4, 4);
        // with x like a chessboard, rows of one sign meet positive and negative inputs
        double[][] dOut = draw.matrix(4, 4, 0.5, 2);
        negate(dOut[2]);
        negate(dOut[3]);
        resize(dOut, 1e6, 1e3, 1e-9, 1e-200);
        forward(layer, x);
        Close.check("dX", passed(dOut, x, K), backward(layer, dOut), Close.RELATIVE, 0);
    }

    @Test
    void backward_atExactlyZero_leaks(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] x = {{0.0, draw.real(0.5, 2), -0.0, draw.real(-2, -0.5)}};
        Close.check("y", new double[][] {{0, x[0][1], 0, K * x[0][3]}}, forward(layer, x));
        double[][] dOut = draw.matrix(1, 4, 0.5, 2);
        double[][] expected = {{K * dOut[0][0], dOut[0][1], K * dOut[0][2], K * dOut[0][3]}};
        Close.check("dX", expected, backward(layer, dOut));
    }

    @Test
    void backward_nearZero_knowsTheSide(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double tiny = draw.real(1e-12, 1e-9);
        forward(layer, new double[][] {{tiny, -tiny, 1e-200, -1e-200}});
        double[][] dOut = draw.matrix(1, 4, 0.5, 2);
        double[][] expected = {{dOut[0][0], K * dOut[0][1], dOut[0][2], K * dOut[0][3]}};
        Close.check("dX", expected, backward(layer, dOut));
    }

    @Test
    void backward_belongsToTheLastForward(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] first = mixed(draw, 3, 4);
        double[][] second = negated(first);
        forward(layer, first);
        backward(layer, draw.matrix(3, 4, 0.5, 2));
        forward(layer, second);
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, second, K), backward(layer, dOut));
    }

    @Test
    void backward_canBeAskedTwice(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] x = mixed(draw, 3, 4);
        forward(layer, x);
        backward(layer, draw.matrix(3, 4, 0.5, 2));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX of the second call", passed(dOut, x, K), backward(layer, dOut));
    }

    /** Wider, narrower, longer, shorter, and the same count of numbers in another shape. */
    @Test
    void batches_mayDifferInSize(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        int[][] sizes = {{2, 5}, {4, 5}, {4, 3}, {2, 6}, {1, 6}, {5, 1}, {1, 1}, {3, 3}};
        for (int[] size : sizes) {
            double[][] x = mixed(draw, size[0], size[1]);
            Close.check("y", leaky(x, K), forward(layer, x));
            double[][] dOut = draw.matrix(size[0], size[1], 0.5, 2);
            Close.check("dX", passed(dOut, x, K), backward(layer, dOut));
        }
    }

    @Test
    void trainingFlag_makesNoDifference(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] x = mixed(draw, 3, 4);
        double[][] first = draw.matrix(3, 4, 0.5, 2);
        negate(first[0]);
        forward(layer, first);
        forward(layer, negated(x));
        Close.check("y", leaky(x, K), layer.forward(copy(x), false));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, x, K), backward(layer, dOut));
    }

    @Test
    void twoLayers_keepTheirInputsApart(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu first = layers.make(K);
        LeakyRelu second = layers.make(K);
        double[][] x = mixed(draw, 3, 4);
        forward(first, x);
        forward(second, negated(x));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, x, K), backward(first, dOut));
    }

    @Test
    void twoLayers_keepTheirSlopesApart(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu first = layers.make(K);
        layers.make(draw.real(0.3, 0.9));
        double[][] x = mixed(draw, 3, 4);
        Close.check("y", leaky(x, K), forward(first, x));
    }

    @Test
    void slopeOutsideItsRange_isRefused(LeakyRelu.Constructor layers) {
        double infinity = Double.POSITIVE_INFINITY;
        for (double k :
                new double[] {0, -0.0, -1e-300, -0.1, 1, Math.nextUp(1.0), 1.5, infinity, -infinity, Double.NaN}) {
            Expect.thrown(IllegalArgumentException.class, "k = " + k, () -> layers.make(k));
        }
    }

    @Test
    void input_isLeftAlone(LeakyRelu.Constructor layers, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        Unchanged input = Unchanged.of("x", x);
        layers.make(K).forward(x, true);
        input.check();
    }

    @Test
    void upstream_isLeftAlone(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        forward(layer, mixed(draw, 3, 4));
        double[][] dOut = draw.matrix(3, 4);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        layer.backward(dOut);
        upstream.check();
    }

    @Test
    void input_mayChangeLater(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        double[][] x = mixed(draw, 3, 4);
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        forward(layer, x);
        double[][] before = backward(layer, dOut);
        Close.check("dX", new double[3][4], before, 0, Double.MAX_VALUE);
        layer.forward(x, true);
        Arrays.stream(x).forEach(LeakyReluLayerHiddenTest::negate);
        Close.check("dX after the caller has changed x", before, backward(layer, dOut));
    }

    /** Also where no number is scaled, which tempts to hand back the argument. */
    @Test
    void results_areNewArrays(LeakyRelu.Constructor layers, Draw draw) {
        LeakyRelu layer = layers.make(K);
        for (double[][] x : List.of(mixed(draw, 3, 4), draw.matrix(1, 4, 0.5, 2))) {
            double[][] dOut = draw.matrix(x.length, 4, 0.5, 2);
            double[][] y = layer.forward(x, true);
            Separate.check("y", y, x, dOut);
            double[][] dX = layer.backward(dOut);
            Separate.check("dX", dX, x, dOut, y);
            Separate.check("y of the second call", layer.forward(x, false), x, dOut, y, dX);
            Separate.check("dX of the second call", layer.backward(dOut), x, dOut, y, dX);
        }
    }

    /** Returns numbers between 0.5 and 2 in size, whose signs alternate like the colours of a chessboard. */
    private static double[][] mixed(Draw draw, int rows, int columns) {
        double[][] x = draw.matrix(rows, columns, 0.5, 2);
        int odd = draw.integer(0, 1);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                x[i][j] *= (i + j + odd) % 2 == 0 ? 1 : -1;
            }
        }
        return x;
    }

    /** Returns leaky ReLU by another formula, (1 + k) x / 2 + (1 - k) |x| / 2. */
    private static double[][] leaky(double[][] x, double k) {
        double[][] y = copy(x);
        for (double[] row : y) {
            for (int j = 0; j < row.length; j++) {
                row[j] = ((1 + k) * row[j] + (1 - k) * Math.abs(row[j])) / 2;
            }
        }
        return y;
    }

    /** Returns the gradient by another formula, dOut ((1 + k) + (1 - k) sign x) / 2; x is nowhere 0. */
    private static double[][] passed(double[][] dOut, double[][] x, double k) {
        double[][] dX = copy(dOut);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                dX[i][j] *= ((1 + k) + (1 - k) * Math.signum(x[i][j])) / 2;
            }
        }
        return dX;
    }

    private static double[][] negated(double[][] x) {
        double[][] negated = copy(x);
        for (double[] row : negated) {
            negate(row);
        }
        return negated;
    }

    private static void resize(double[][] matrix, double... sizes) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= sizes[j];
            }
        }
    }

    private static void negate(double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = -row[j];
        }
    }

    /** Returns Σ a·b; the learner's {@code b} may have any shape, so that is checked first. */
    private static double dot(double[][] a, double[][] b) {
        Close.check("y", a, b, 0, Double.MAX_VALUE);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[][] forward(LeakyRelu layer, double[][] x) {
        return layer.forward(copy(x), true);
    }

    private static double[][] backward(LeakyRelu layer, double[][] dOut) {
        return layer.backward(copy(dOut));
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
