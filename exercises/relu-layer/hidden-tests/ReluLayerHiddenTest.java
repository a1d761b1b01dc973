package exercise.relulayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a test is not about the sign of dOut, dOut is positive, so that only one test minds who confuses the two signs. */
class ReluLayerHiddenTest {

    @Test
    void forward_keepsPositivesOnly(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        Close.check("y", rectified(x), forward(relu, x));
    }

    @Test
    void forward_keepsNumbersOfAnySize(Relu relu, Draw draw) {
        double[][] x = {
            {1e200, 1e6 * draw.real(1, 2), 1e3, 7.5, 1e-3, 1e-9 * draw.real(1, 2), 1e-200},
            {-1e200, -1e6, -1e3, -7.5, -1e-3, -1e-9, -1e-200}
        };
        Close.check("y", rectified(x), forward(relu, x), 1e-12, 0);
    }

    @Test
    void backward_agreesWithTheNumericalGradient(Relu relu, Draw draw) {
        // few are negative: where the slope is 0, a numerical gradient proves nothing
        double[][] x = draw.matrix(3, 5, 0.5, 2);
        x[draw.integer(0, 2)][draw.integer(0, 2)] *= -1;
        double[][] w = mixed(draw, 3, 5);
        forward(relu, x);
        double[][] dX = backward(relu, w);
        GradientCheck.of(() -> dot(w, forward(relu, x))).check("dX", x, dX);
    }

    @Test
    void backward_asksTheInputNotTheUpstream(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 4, 4);
        // with x like a chessboard, rows of one sign meet positive and negative inputs
        double[][] dOut = draw.matrix(4, 4, 0.5, 2);
        negate(dOut[2]);
        negate(dOut[3]);
        resize(dOut, 1e6, 1e3, 1e-9, 1e-200);
        forward(relu, x);
        Close.check("dX", passed(dOut, x), backward(relu, dOut), Close.RELATIVE, 0);
    }

    @Test
    void backward_atExactlyZero_isZero(Relu relu, Draw draw) {
        double[][] x = {{0.0, draw.real(0.5, 2), -0.0, draw.real(-2, -0.5)}};
        Close.check("y", new double[][] {{0, x[0][1], 0, 0}}, forward(relu, x));
        double[][] dOut = draw.matrix(1, 4, 0.5, 2);
        Close.check("dX", new double[][] {{0, dOut[0][1], 0, 0}}, backward(relu, dOut));
    }

    @Test
    void backward_nearZero_knowsTheSide(Relu relu, Draw draw) {
        double tiny = draw.real(1e-12, 1e-9);
        forward(relu, new double[][] {{tiny, -tiny, 1e-200, -1e-200}});
        double[][] dOut = draw.matrix(1, 4, 0.5, 2);
        Close.check("dX", new double[][] {{dOut[0][0], 0, dOut[0][2], 0}}, backward(relu, dOut));
    }

    @Test
    void backward_belongsToTheLastForward(Relu relu, Draw draw) {
        double[][] first = mixed(draw, 3, 4);
        double[][] second = negated(first);
        forward(relu, first);
        backward(relu, draw.matrix(3, 4, 0.5, 2));
        Close.check("y", rectified(second), forward(relu, second));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, second), backward(relu, dOut));
    }

    @Test
    void backward_canBeAskedTwice(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        forward(relu, x);
        backward(relu, draw.matrix(3, 4, 0.5, 2));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX of the second call", passed(dOut, x), backward(relu, dOut));
    }

    /** Wider, narrower, longer, shorter, and the same count of numbers in another shape. */
    @Test
    void batches_mayDifferInSize(Relu relu, Draw draw) {
        int[][] sizes = {{2, 5}, {4, 5}, {4, 3}, {2, 6}, {1, 6}, {5, 1}, {1, 1}, {3, 3}};
        for (int[] size : sizes) {
            double[][] x = mixed(draw, size[0], size[1]);
            Close.check("y", rectified(x), forward(relu, x));
            double[][] dOut = draw.matrix(size[0], size[1], 0.5, 2);
            Close.check("dX", passed(dOut, x), backward(relu, dOut));
        }
    }

    @Test
    void trainingFlag_makesNoDifference(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        double[][] first = draw.matrix(3, 4, 0.5, 2);
        negate(first[0]);
        forward(relu, first);
        forward(relu, negated(x));
        Close.check("y", rectified(x), relu.forward(copy(x), false));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, x), backward(relu, dOut));
    }

    @Test
    void twoLayers_doNotMix(Relu first, Relu second, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        forward(first, x);
        forward(second, negated(x));
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        Close.check("dX", passed(dOut, x), backward(first, dOut));
    }

    @Test
    void input_isLeftAlone(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        Unchanged input = Unchanged.of("x", x);
        relu.forward(x, true);
        input.check();
    }

    @Test
    void upstream_isLeftAlone(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        forward(relu, x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        relu.backward(dOut);
        upstream.check();
    }

    @Test
    void arrays_mayChangeLater(Relu relu, Draw draw) {
        double[][] x = mixed(draw, 3, 4);
        double[][] dOut = draw.matrix(3, 4, 0.5, 2);
        forward(relu, x);
        double[][] before = backward(relu, dOut);
        Close.check("dX", new double[3][4], before, 0, Double.MAX_VALUE);
        relu.forward(x, true);
        Arrays.stream(x).forEach(ReluLayerHiddenTest::negate);
        Close.check("dX after the caller has changed x", before, backward(relu, dOut));
        Arrays.stream(x).forEach(ReluLayerHiddenTest::negate);
        double[][] y = relu.forward(x, true);
        Close.check("y", new double[3][4], y, 0, Double.MAX_VALUE);
        Arrays.stream(y).forEach(ReluLayerHiddenTest::negate);
        Close.check("dX after the caller has changed y", before, backward(relu, dOut));
    }

    /** Also where nothing is cut off, which tempts to hand back the argument. */
    @Test
    void results_areNewArrays(Relu relu, Draw draw) {
        for (double[][] x : List.of(mixed(draw, 3, 4), draw.matrix(1, 4, 0.5, 2))) {
            double[][] dOut = draw.matrix(x.length, 4, 0.5, 2);
            double[][] y = relu.forward(x, true);
            Separate.check("y", y, x, dOut);
            double[][] dX = relu.backward(dOut);
            Separate.check("dX", dX, x, dOut, y);
            Separate.check("y of the second call", relu.forward(x, false), x, dOut, y, dX);
            Separate.check("dX of the second call", relu.backward(dOut), x, dOut, y, dX);
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

    /** Returns ReLU by another formula, (x + |x|) / 2. */
    private static double[][] rectified(double[][] x) {
        double[][] y = copy(x);
        for (double[] row : y) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] + Math.abs(row[j])) / 2;
            }
        }
        return y;
    }

    /** Returns the gradient by another formula, dOut (1 + sign x) / 2; x is nowhere 0. */
    private static double[][] passed(double[][] dOut, double[][] x) {
        double[][] dX = copy(dOut);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                dX[i][j] *= (1 + Math.signum(x[i][j])) / 2;
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
    private static double[][] forward(Relu relu, double[][] x) {
        return relu.forward(copy(x), true);
    }

    private static double[][] backward(Relu relu, double[][] dOut) {
        return relu.backward(copy(dOut));
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
