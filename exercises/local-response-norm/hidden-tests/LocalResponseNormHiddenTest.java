package exercise.localresponsenorm;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalResponseNormHiddenTest {

    /** The constants of a test: large enough that each of them matters. */
    private record Constants(int n, double k, double alpha, double beta) {}

    @Test
    void output_ofAFullNeighbourhood(ResponseNormalization layer, Draw draw) {
        // only the channel in the middle has all of its neighbours, and others have influence on others
        double[][][][] a = draw.tensor(1, 5, 1, 1);
        Constants constants = constants(draw, 5);
        double[][][][] out = forward(layer, a, constants);
        Close.check("out", expected(a, constants), out);
    }

    @Test
    void ownChannel_isItsOwnNeighbour(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 3, 2, 2);
        double k = draw.real(1, 2);
        double alpha = draw.real(0.3, 0.8);
        double[][][][] expected = copy(a);
        for (double[][] map : expected[0]) {
            for (double[] row : map) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= k + alpha * row[i] * row[i];
                }
            }
        }
        Close.check("out", expected, forward(layer, a, new Constants(1, k, alpha, 1)));
    }

    @Test
    void edges_haveFewerNeighbours(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 6, 1, 1);
        Constants constants = new Constants(3, draw.real(1, 2), draw.real(0.3, 0.8), 1);
        double first = a[0][0][0][0];
        double second = a[0][1][0][0];
        double last = a[0][5][0][0];
        double lastButOne = a[0][4][0][0];
        double[][][][] out = forward(layer, a, constants);
        double[][][][] expected = expected(a, constants);
        expected[0][0][0][0] = first / (constants.k() + constants.alpha() * (first * first + second * second));
        expected[0][5][0][0] = last / (constants.k() + constants.alpha() * (last * last + lastButOne * lastButOne));
        Close.check("out", expected, out);
    }

    @Test
    void evenNeighbourhood_hasHalfOnEachSide(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 7, 1, 1);
        Constants even = constants(draw, 4);
        Constants odd = new Constants(5, even.k(), even.alpha(), even.beta());
        // 4 / 2 = 5 / 2 in Java: two channels on each side
        Close.check("out", expected(a, odd), forward(layer, a, even));
    }

    @Test
    void neighbourhoodLargerThanTheDepth_takesAll(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 3, 1, 2);
        Constants constants = constants(draw, 9);
        Close.check("out", expected(a, constants), forward(layer, a, constants));
        double[][][][] dOut = draw.tensor(1, 3, 1, 2);
        Close.check("dA", gradient(a, dOut, constants), backward(layer, a, dOut, constants));
    }

    @Test
    void singleChannel_hasNoNeighbours(ResponseNormalization layer, Draw draw) {
        double value = draw.real(1, 2);
        double[][][][] a = {{{{value}}}};
        Constants constants = new Constants(5, 1, 1, 1);
        double square = value * value;
        double[][][][] expected = {{{{value / (1 + square)}}}};
        Close.check("out", expected, forward(layer, a, constants));
        double[][][][] one = {{{{1}}}};
        double[][][][] slope = {{{{(1 - square) / ((1 + square) * (1 + square))}}}};
        Close.check("dA", slope, backward(layer, a, one, constants));
    }

    @Test
    void alpha_isNotDividedByTheNeighbourhood(ResponseNormalization layer, Draw draw) {
        double value = draw.real(1, 2);
        double[][][][] a = {{{{value}}, {{value}}, {{value}}}};
        double square = value * value;
        // k + α · 3 · square for the one in the middle
        double[][][][] expected = {
            {{{value / (1 + 2 * square)}}, {{value / (1 + 3 * square)}}, {{value / (1 + 2 * square)}}}
        };
        Close.check("out", expected, forward(layer, a, new Constants(3, 1, 1, 1)));
    }

    @Test
    void beta_isTheExponentOfTheDivisor(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 2, 2, 1);
        double k = draw.real(2, 3);
        // without squares the scale is k
        double[][][][] root = copy(a);
        double[][][][] square = copy(a);
        for (int i = 0; i < 4; i++) {
            root[0][i / 2][i % 2][0] /= Math.sqrt(k);
            square[0][i / 2][i % 2][0] /= k * k;
        }
        Close.check("out", root, forward(layer, a, new Constants(3, k, 0, 0.5)));
        Close.check("out", square, forward(layer, a, new Constants(3, k, 0, 2)));
        Close.check("out", a, forward(layer, a, new Constants(3, k, 0.5, 0)));
    }

    @Test
    void pixels_doNotSeeEachOther(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 3, 3, 4);
        Constants constants = constants(draw, 3);
        double[][][][] out = forward(layer, a, constants);
        double[][][][] expected = copy(a);
        for (int pixel = 0; pixel < 12; pixel++) {
            double[][][][] alone = new double[1][3][1][1];
            for (int c = 0; c < 3; c++) {
                alone[0][c][0][0] = a[0][c][pixel / 4][pixel % 4];
            }
            double[][][][] normalised = expected(alone, constants);
            for (int c = 0; c < 3; c++) {
                expected[0][c][pixel / 4][pixel % 4] = normalised[0][c][0][0];
            }
        }
        Close.check("out", expected, out);
    }

    @Test
    void samples_doNotSeeEachOther(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(3, 4, 1, 1);
        double[][][][] dOut = draw.tensor(3, 4, 1, 1);
        Constants constants = constants(draw, 3);
        Close.check("out", expected(a, constants), forward(layer, a, constants));
        Close.check("dA", gradient(a, dOut, constants), backward(layer, a, dOut, constants));
    }

    /** No number grows, if k is at least 1: large ones shrink less than their neighbours, that is all. */
    @Test
    void numbers_neverGrow(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(2, 5, 2, 3);
        Constants constants = constants(draw, 5);
        double[][][][] out = forward(layer, a, constants);
        Close.check("out", expected(a, constants), out);
        double bound = Math.pow(constants.k(), -constants.beta()) * (1 + 1e-12);
        for (int sample = 0; sample < 2; sample++) {
            for (int i = 0; i < 30; i++) {
                double before = a[sample][i / 6][i / 3 % 2][i % 3];
                double after = out[sample][i / 6][i / 3 % 2][i % 3];
                Expect.that(
                        Math.abs(after) <= bound * Math.abs(before) && after * before > 0,
                        "A number grows, or changes its sign.",
                        "有的数变大了，或者变了号。");
            }
        }
    }

    @Test
    void gradient_withoutNeighbours(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 4, 2, 1);
        double[][][][] dOut = draw.tensor(1, 4, 2, 1);
        double k = draw.real(1, 2);
        double alpha = draw.real(0.3, 0.8);
        double[][][][] expected = copy(a);
        for (int i = 0; i < 8; i++) {
            double square = alpha * a[0][i / 2][i % 2][0] * a[0][i / 2][i % 2][0];
            // the derivative of a / (k + α a²)
            double slope = (k - square) / ((k + square) * (k + square));
            expected[0][i / 2][i % 2][0] = slope * dOut[0][i / 2][i % 2][0];
        }
        Close.check("dA", expected, backward(layer, a, dOut, new Constants(1, k, alpha, 1)));
    }

    @Test
    void gradient_reachesTheNeighboursAndNobodyElse(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 7, 1, 1);
        double[][][][] dOut = new double[1][7][1][1];
        dOut[0][3][0][0] = draw.real(1, 2);
        double k = draw.real(1, 2);
        double alpha = draw.real(0.3, 0.8);
        double scale = k;
        for (int j = 2; j <= 4; j++) {
            scale += alpha * a[0][j][0][0] * a[0][j][0][0];
        }
        // the derivatives of a[3] / scale² with respect to a[2], a[3] and a[4]
        double[][][][] expected = new double[1][7][1][1];
        for (int j = 2; j <= 4; j++) {
            double own = j == 3 ? 1 / (scale * scale) : 0;
            double inScale = -4 * alpha * a[0][j][0][0] * a[0][3][0][0] / (scale * scale * scale);
            expected[0][j][0][0] = dOut[0][3][0][0] * (own + inScale);
        }
        Close.check("dA", expected, backward(layer, a, dOut, new Constants(3, k, alpha, 2)));
    }

    @Test
    void gradient_agreesWithTheNumericalOne(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(2, 5, 2, 3);
        double[][][][] dOut = draw.tensor(2, 5, 2, 3);
        Constants constants = constants(draw, 3);
        double[][][][] dA = backward(layer, a, dOut, constants);
        GradientCheck.of(() -> dot(dOut, expected(a, constants))).check("dA", a, dA);
    }

    /** As after a ReLU: a number of 0 has no influence, but a gradient of its own. */
    @Test
    void silentChannels_haveTheirOwnGradient(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 5, 1, 3);
        double[][][][] dOut = draw.tensor(1, 5, 1, 3);
        for (int i = 0; i < 3; i++) {
            a[0][i + 1][0][i] = 0;
            a[0][i + 2][0][i] = 0;
        }
        dOut[0][0][0][0] = 0;
        Constants constants = constants(draw, 3);
        Close.check("out", expected(a, constants), forward(layer, a, constants));
        double[][][][] dA = backward(layer, a, dOut, constants);
        GradientCheck.of(() -> dot(dOut, expected(a, constants))).check("dA", a, dA);
    }

    /** Whoever adds an ε to the scale, or takes small scales for 0, shows here. */
    @Test
    void smallScales_areUsedAsTheyAre(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 4, 1, 2);
        for (double[][] map : a[0]) {
            map[0][0] *= 1e-7;
            map[0][1] *= 1e-7;
        }
        double[][][][] dOut = draw.tensor(1, 4, 1, 2);
        Constants constants = new Constants(3, draw.real(1e-13, 2e-13), draw.real(5, 9), 0.75);
        Close.check("out", expected(a, constants), forward(layer, a, constants));
        // the slopes are around 1e9, where two of them may cancel
        Close.check("dA", gradient(a, dOut, constants), backward(layer, a, dOut, constants), Close.RELATIVE, 1);
    }

    @Test
    void gradient_ofAnEvenNeighbourhood(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 6, 1, 2);
        double[][][][] dOut = draw.tensor(1, 6, 1, 2);
        Constants constants = constants(draw, 2);
        Close.check("dA", gradient(a, dOut, constants), backward(layer, a, dOut, constants));
    }

    @Test
    void gradientWithoutSquares_isAConstantFactor(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 3, 2, 2);
        double[][][][] dOut = draw.tensor(1, 3, 2, 2);
        double k = draw.real(2, 3);
        double[][][][] expected = copy(dOut);
        for (double[][] map : expected[0]) {
            for (double[] row : map) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= Math.sqrt(k);
                }
            }
        }
        Close.check("dA", expected, backward(layer, a, dOut, new Constants(3, k, 0, 0.5)));
        Close.check("dA", dOut, backward(layer, a, dOut, new Constants(3, k, 0.5, 0)));
    }

    @Test
    void gradient_isLinearInTheUpstream(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 6, 1, 1);
        Constants constants = constants(draw, 3);
        double[] upstream = draw.vector(6);
        GradientCheck.linear(
                "dA",
                dOut -> {
                    double[][][][] dA = backward(layer, a, column(dOut), constants);
                    Expect.that(
                            dA != null && dA.length == 1 && dA[0].length == 6,
                            "dA does not have the shape of a.",
                            "dA 与 a 的形状不同。");
                    return flat(dA);
                },
                upstream);
    }

    /** Against the learner's own results for arrays not seen before: right or wrong, they must not depend on the past. */
    @Test
    void calls_rememberNothing(ResponseNormalization layer, Draw draw) {
        Constants constants = constants(draw, 3);
        double[][][][] numbers = draw.tensor(1, 4, 2, 2);
        double[][][][] dOut = draw.tensor(1, 4, 2, 2);
        double[][][][] out = copy(forward(layer, numbers, constants));
        double[][][][] dA = copy(backward(layer, numbers, dOut, constants));
        double[][][][] a = draw.tensor(1, 4, 2, 2);
        layer.forward(a, constants.n(), constants.k(), constants.alpha(), constants.beta());
        // other numbers in the array of the call before
        for (int c = 0; c < 4; c++) {
            for (int y = 0; y < 2; y++) {
                System.arraycopy(numbers[0][c][y], 0, a[0][c][y], 0, 2);
            }
        }
        double[][][][] again =
                layer.backward(a, copy(dOut), constants.n(), constants.k(), constants.alpha(), constants.beta());
        Close.check("dA", dA, again);
        layer.forward(draw.tensor(1, 4, 2, 2), 3, 1, 0.5, 0.5);
        Close.check("out", out, layer.forward(a, constants.n(), constants.k(), constants.alpha(), constants.beta()));
    }

    @Test
    void results_areNewArrays(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(1, 2, 2, 2);
        double[][][][] dOut = draw.tensor(1, 2, 2, 2);
        // with k = 1 and without squares, or with β = 0, the numbers go through as they are
        for (double[] constants : new double[][] {{2, 0.1, 0.75}, {1, 0, 0.75}, {2, 0.1, 0}}) {
            double[][][][] out = layer.forward(a, 3, constants[0], constants[1], constants[2]);
            double[][][][] dA = layer.backward(a, dOut, 3, constants[0], constants[1], constants[2]);
            Separate.check("out", out, (Object) a);
            Separate.check("dA", dA, a, dOut, out);
            double[][][][] outAgain = layer.forward(a, 3, constants[0], constants[1], constants[2]);
            double[][][][] dAAgain = layer.backward(a, dOut, 3, constants[0], constants[1], constants[2]);
            Separate.check("out", outAgain, a, dOut, out, dA);
            Separate.check("dA", dAAgain, a, dOut, out, dA, outAgain);
        }
    }

    @Test
    void arguments_areLeftAlone(ResponseNormalization layer, Draw draw) {
        double[][][][] a = draw.tensor(2, 3, 2, 2);
        double[][][][] dOut = draw.tensor(2, 3, 2, 2);
        Unchanged input = Unchanged.of("a", a);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        layer.forward(a, 3, 2, 0.1, 0.75);
        input.check();
        layer.backward(a, dOut, 3, 2, 0.1, 0.75);
        input.check();
        upstream.check();
    }

    private static Constants constants(Draw draw, int n) {
        return new Constants(n, draw.real(1.2, 2), draw.real(0.2, 0.6), draw.real(0.6, 0.9));
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[][][][] forward(ResponseNormalization layer, double[][][][] a, Constants constants) {
        return layer.forward(copy(a), constants.n(), constants.k(), constants.alpha(), constants.beta());
    }

    private static double[][][][] backward(
            ResponseNormalization layer, double[][][][] a, double[][][][] dOut, Constants constants) {
        return layer.backward(copy(a), copy(dOut), constants.n(), constants.k(), constants.alpha(), constants.beta());
    }

    /** By sums of squares from the first channel on: a neighbourhood's sum is the difference of two of them. */
    private static double[][][][] expected(double[][][][] a, Constants constants) {
        double[][][][] out = copy(a);
        int reach = constants.n() / 2;
        for (int sample = 0; sample < a.length; sample++) {
            int depth = a[sample].length;
            for (int y = 0; y < a[sample][0].length; y++) {
                for (int x = 0; x < a[sample][0][y].length; x++) {
                    double[] before = new double[depth + 1];
                    for (int i = 0; i < depth; i++) {
                        before[i + 1] = before[i] + Math.pow(a[sample][i][y][x], 2);
                    }
                    for (int i = 0; i < depth; i++) {
                        double sum = before[Math.min(i + reach + 1, depth)] - before[Math.max(i - reach, 0)];
                        double logarithm = Math.log(constants.k() + constants.alpha() * sum);
                        out[sample][i][y][x] *= Math.exp(-constants.beta() * logarithm);
                    }
                }
            }
        }
        return out;
    }

    /** The logarithmic derivative: d(out[i])/d(a[j]) = out[i] · (1/a[i] if i = j, minus 2αβ·a[j]/scale[i] if near). */
    private static double[][][][] gradient(double[][][][] a, double[][][][] dOut, Constants constants) {
        double[][][][] out = expected(a, constants);
        double[][][][] dA = copy(a);
        for (int sample = 0; sample < a.length; sample++) {
            for (int y = 0; y < a[sample][0].length; y++) {
                for (int x = 0; x < a[sample][0][y].length; x++) {
                    for (int j = 0; j < a[sample].length; j++) {
                        double sum = 0;
                        for (int i = 0; i < a[sample].length; i++) {
                            double ratio = out[sample][i][y][x] / a[sample][i][y][x];
                            double scale = Math.pow(ratio, -1 / constants.beta());
                            boolean near = Math.abs(i - j) <= constants.n() / 2;
                            double rate = (i == j ? 1 / a[sample][j][y][x] : 0)
                                    - (near
                                            ? 2 * constants.alpha() * constants.beta() * a[sample][j][y][x] / scale
                                            : 0);
                            sum += dOut[sample][i][y][x] * out[sample][i][y][x] * rate;
                        }
                        dA[sample][j][y][x] = sum;
                    }
                }
            }
        }
        return dA;
    }

    private static double dot(double[][][][] first, double[][][][] second) {
        double[] a = flat(first);
        double[] b = flat(second);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][][][] column(double[] channels) {
        double[][][][] column = new double[1][channels.length][1][1];
        for (int i = 0; i < channels.length; i++) {
            column[0][i][0][0] = channels[i];
        }
        return column;
    }

    private static double[] flat(double[][][][] tensor) {
        return Arrays.stream(tensor)
                .flatMap(Arrays::stream)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[][][][] copy(double[][][][] tensor) {
        return Arrays.stream(tensor)
                .map(sample -> Arrays.stream(sample)
                        .map(map -> Arrays.stream(map).map(double[]::clone).toArray(double[][]::new))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }
}
