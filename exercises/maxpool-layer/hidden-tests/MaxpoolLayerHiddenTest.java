package exercise.maxpoollayer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MaxpoolLayerHiddenTest {

    @Test
    void output_isTheLargestOfEachWindow(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 2, 2, distinct(draw, 1, 1, 4, 4));
    }

    @Test
    void negativeImages_stayNegative(MaxPooling.Constructor layers, Draw draw) {
        // a maximum must not start at any number, however low
        for (double size : new double[] {1, 1e300}) {
            double[][][][] x = distinct(draw, 1, 1, 4, 4);
            for (double[] row : x[0][0]) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = size * (row[i] - 100);
                }
            }
            MaxPooling layer = layers.make(2, 2);
            Close.check("out", pooled(x, 2, 2), forward(layer, x));
            double[][][][] dOut = draw.tensor(1, 1, 2, 2);
            Close.check("dX", blamed(x, dOut, 2, 2), backward(layer, dOut));
        }
    }

    @Test
    void windowsMayOverlap(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 3, 2, distinct(draw, 1, 1, 7, 7));
        checkForward(layers, 3, 1, distinct(draw, 1, 1, 5, 5));
    }

    @Test
    void windowsMayLieApart(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 2, 3, distinct(draw, 1, 1, 8, 8));
        checkForward(layers, 1, 2, distinct(draw, 1, 1, 5, 5));
        checkForward(layers, 1, 1, distinct(draw, 1, 1, 3, 2));
        checkForward(layers, 1, 3, distinct(draw, 1, 1, 1, 8));
    }

    @Test
    void heightAndWidth_areKeptApart(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 2, 2, distinct(draw, 1, 1, 4, 8));
        checkForward(layers, 2, 2, distinct(draw, 1, 1, 6, 2));
    }

    @Test
    void incompleteWindow_isDropped(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 2, 2, distinct(draw, 1, 1, 5, 7));
        checkForward(layers, 3, 3, distinct(draw, 1, 1, 8, 7));
    }

    @Test
    void samplesAndChannels_arePooledByThemselves(MaxPooling.Constructor layers, Draw draw) {
        checkForward(layers, 2, 2, distinct(draw, 2, 3, 4, 4));
    }

    @Test
    void useIsLikeTraining(MaxPooling.Constructor layers, Draw draw) {
        double[][][][] x = distinct(draw, 1, 2, 4, 4);
        double[][][][] dOut = draw.tensor(1, 2, 2, 2);
        MaxPooling layer = layers.make(2, 2);
        forward(layer, distinct(draw, 1, 2, 4, 4));
        Close.check("out", pooled(x, 2, 2), layer.forward(copy(x), false));
        Close.check("dX", blamed(x, dOut, 2, 2), backward(layer, dOut));
    }

    @Test
    void gradient_goesToTheLargestAlone(MaxPooling.Constructor layers, Draw draw) {
        checkBackward(layers, 2, 2, distinct(draw, 1, 1, 4, 4), draw);
    }

    /** Most pixels have no gradient, which would prove little: the slopes along random directions have. */
    @Test
    void gradient_agreesWithTheNumericalOne(MaxPooling.Constructor layers, Draw draw) {
        double[][][][] x = distinct(draw, 2, 3, 5, 7);
        // at least one pixel wins several windows: this one lies in four
        x[0][0][2][2] = 100;
        double[][][][] w = draw.tensor(2, 3, 2, 3);
        MaxPooling layer = layers.make(3, 2);
        forward(layer, x);
        double[][][][] dX = backward(layer, w);
        Close.check("dX", blamed(x, w, 3, 2), dX);
        double[][] directions = draw.normal(5, 2 * 3 * 5 * 7);
        double[] distances = new double[5];
        double[] slopes = Arrays.stream(directions)
                .mapToDouble(direction -> dot(direction, flat(dX)))
                .toArray();
        GradientCheck.of(() -> dot(flat(w), flat(pooled(moved(x, directions, distances), 3, 2))))
                .check("dX along a direction", distances, slopes);
    }

    @Test
    void tie_goesToTheFirst(MaxPooling.Constructor layers, Draw draw) {
        double best = draw.real(2, 3);
        // row by row: the right pixel of the upper row comes before the left one of the lower row
        double[][][][] x = {{{{1, best, best, 0}, {best, 1, best, best}}}};
        MaxPooling layer = layers.make(2, 2);
        forward(layer, x);
        double[][][][] dOut = draw.tensor(1, 1, 1, 2);
        double[] upper = {0, dOut[0][0][0][0], dOut[0][0][0][1], 0};
        Close.check("dX", new double[][][][] {{{upper, new double[4]}}}, backward(layer, dOut));
    }

    /** After a ReLU many windows hold nothing but zeros, and some of these have a sign. */
    @Test
    void tieOfZeros_goesToTheFirst(MaxPooling.Constructor layers, Draw draw) {
        double[][][][] x = {{{{0.0, 0.0, -0.0, 0.0, -1, 0.0}, {0.0, 0.0, 0.0, -0.0, -0.0, -2}}}};
        MaxPooling layer = layers.make(2, 2);
        Close.check("out", new double[1][1][1][3], forward(layer, x));
        double[] dOut = draw.vector(3);
        double[] upper = {dOut[0], 0, dOut[1], 0, 0, dOut[2]};
        double[][][][] dX = backward(layer, new double[][][][] {{{dOut}}});
        Close.check("dX", new double[][][][] {{{upper, new double[6]}}}, dX);
    }

    @Test
    void nearlyTheLargest_getsNothing(MaxPooling.Constructor layers, Draw draw) {
        // numbers of another size first: whoever takes all tiny ones for equal
        double[][][][] tiny = {{{{1e-200, 2e-200, 0, 1e-15}, {3e-200, 1e-200, 1e-16, 2e-15}}}};
        MaxPooling other = layers.make(2, 2);
        forward(other, tiny);
        double[][][][] blame = draw.tensor(1, 1, 1, 2);
        double[] below = {blame[0][0][0][0], 0, 0, blame[0][0][0][1]};
        Close.check("dX", new double[][][][] {{{new double[4], below}}}, backward(other, blame));
        double best = draw.real(2, 3);
        double less = Math.nextDown(best);
        double[][][][] x = {{{{less, less, best, less}, {best, less, less, less}}}};
        MaxPooling layer = layers.make(2, 2);
        forward(layer, x);
        double[][][][] dOut = draw.tensor(1, 1, 1, 2);
        double[] upper = {0, 0, dOut[0][0][0][1], 0};
        double[] lower = {dOut[0][0][0][0], 0, 0, 0};
        Close.check("dX", new double[][][][] {{{upper, lower}}}, backward(layer, dOut));
    }

    @Test
    void winnerOfSeveralWindows_collectsFromAll(MaxPooling.Constructor layers, Draw draw) {
        double[][][][] x = distinct(draw, 1, 1, 5, 5);
        // the middle lies in all nine windows
        x[0][0][2][2] = 50;
        double[][][][] dOut = draw.tensor(1, 1, 3, 3);
        double[][][][] expected = new double[1][1][5][5];
        expected[0][0][2][2] = Arrays.stream(flat(dOut)).sum();
        MaxPooling layer = layers.make(3, 1);
        forward(layer, x);
        Close.check("dX", expected, backward(layer, dOut));
    }

    @Test
    void pixelsOutsideAllWindows_getZero(MaxPooling.Constructor layers, Draw draw) {
        checkBackward(layers, 2, 2, distinct(draw, 1, 1, 5, 7), draw);
        checkBackward(layers, 2, 3, distinct(draw, 1, 1, 7, 6), draw);
        checkBackward(layers, 1, 3, distinct(draw, 1, 1, 6, 5), draw);
    }

    @Test
    void everySampleAndChannel_hasItsOwnWinners(MaxPooling.Constructor layers, Draw draw) {
        checkBackward(layers, 2, 2, distinct(draw, 3, 2, 4, 6), draw);
    }

    @Test
    void backward_belongsToTheLastForward(MaxPooling.Constructor layers, Draw draw) {
        MaxPooling layer = layers.make(2, 2);
        forward(layer, distinct(draw, 3, 2, 6, 8));
        double[][][][] x = distinct(draw, 1, 2, 4, 6);
        forward(layer, x);
        double[][][][] dOut = draw.tensor(1, 2, 2, 3);
        Close.check("dX", blamed(x, dOut, 2, 2), backward(layer, dOut));
        // as many numbers as before, in another shape
        x = distinct(draw, 2, 1, 6, 4);
        forward(layer, x);
        dOut = draw.tensor(2, 1, 3, 2);
        Close.check("dX", blamed(x, dOut, 2, 2), backward(layer, dOut));
    }

    @Test
    void backward_startsFromZeroEachTime(MaxPooling.Constructor layers, Draw draw) {
        MaxPooling layer = layers.make(2, 2);
        double[][][][] x = distinct(draw, 1, 2, 4, 4);
        forward(layer, x);
        backward(layer, draw.tensor(1, 2, 2, 2));
        double[][][][] dOut = draw.tensor(1, 2, 2, 2);
        Close.check("dX", blamed(x, dOut, 2, 2), backward(layer, dOut));
    }

    @Test
    void twoLayers_doNotMix(MaxPooling.Constructor layers, Draw draw) {
        MaxPooling first = layers.make(2, 2);
        MaxPooling second = layers.make(3, 1);
        double[][][][] x = distinct(draw, 1, 2, 4, 4);
        forward(first, x);
        forward(second, distinct(draw, 1, 2, 4, 4));
        double[][][][] dOut = draw.tensor(1, 2, 2, 2);
        Close.check("dX", blamed(x, dOut, 2, 2), backward(first, dOut));
    }

    @Test
    void windowThatDoesNotFit_isRefused(MaxPooling.Constructor layers, Draw draw) {
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        // one too many: with a stride, integer division hides it
        Expect.thrown(refusal, "f = H + 1", () -> forward(layers.make(5, 3), draw.tensor(1, 2, 4, 9)));
        Expect.thrown(refusal, "f = W + 1", () -> forward(layers.make(5, 3), draw.tensor(1, 2, 9, 4)));
        // a window of the image's size fits
        checkForward(layers, 4, 3, distinct(draw, 1, 2, 4, 4));
    }

    @Test
    void results_areNewArrays(MaxPooling.Constructor layers, Draw draw) {
        // with windows of one pixel the numbers go through as they are
        for (int f = 1; f < 3; f++) {
            MaxPooling layer = layers.make(f, f);
            double[][][][] x = distinct(draw, 1, 2, 4, 4);
            double[][][][] dOut = draw.tensor(1, 2, 4 / f, 4 / f);
            double[][][][] first = layer.forward(x, true);
            double[][][][] dX = layer.backward(dOut);
            Separate.check("out", first, (Object) x);
            Separate.check("dX", dX, x, first, dOut);
            Separate.check("dX", layer.backward(dOut), x, first, dOut, dX);
            Separate.check("out", layer.forward(x, false), x, first, dOut, dX);
            Separate.check("dX", layer.backward(dOut), x, first, dOut, dX);
        }
    }

    @Test
    void arguments_areLeftAlone(MaxPooling.Constructor layers, Draw draw) {
        MaxPooling layer = layers.make(2, 2);
        double[][][][] x = distinct(draw, 2, 2, 4, 4);
        double[][][][] dOut = draw.tensor(2, 2, 2, 2);
        Unchanged images = Unchanged.of("x", x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        layer.forward(x, true);
        images.check();
        layer.backward(dOut);
        upstream.check();
    }

    private static void checkForward(MaxPooling.Constructor layers, int f, int s, double[][][][] x) {
        Close.check("out", pooled(x, f, s), forward(layers.make(f, s), x));
    }

    private static void checkBackward(MaxPooling.Constructor layers, int f, int s, double[][][][] x, Draw draw) {
        MaxPooling layer = layers.make(f, s);
        forward(layer, x);
        double[][][][] dOut =
                draw.tensor(x.length, x[0].length, (x[0][0].length - f) / s + 1, (x[0][0][0].length - f) / s + 1);
        // an output without blame must not keep the others from theirs
        dOut[0][0][0][0] = 0;
        Close.check("dX", blamed(x, dOut, f, s), backward(layer, dOut));
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[][][][] forward(MaxPooling layer, double[][][][] x) {
        return layer.forward(copy(x), true);
    }

    private static double[][][][] backward(MaxPooling layer, double[][][][] dOut) {
        return layer.backward(copy(dOut));
    }

    /** Returns positive numbers that are all different by a quarter at least. */
    private static double[][][][] distinct(Draw draw, int n, int c, int h, int w) {
        int[] order = draw.permutation(n * c * h * w);
        double[][][][] x = new double[n][c][h][w];
        for (int i = 0; i < order.length; i++) {
            x[i / (c * h * w)][i / (h * w) % c][i / w % h][i % w] = 0.25 + 0.25 * order[i];
        }
        return x;
    }

    /** Sorts each window and takes the last number. */
    private static double[][][][] pooled(double[][][][] x, int f, int s) {
        double[][][][] out = new double[x.length][x[0].length][][];
        for (int n = 0; n < x.length; n++) {
            for (int c = 0; c < x[n].length; c++) {
                double[][] channel = x[n][c];
                int rows = (channel.length - f) / s + 1;
                int columns = (channel[0].length - f) / s + 1;
                out[n][c] = new double[rows][columns];
                for (int place = 0; place < rows * columns; place++) {
                    double[] window = window(channel, place / columns * s, place % columns * s, f);
                    Arrays.sort(window);
                    out[n][c][place / columns][place % columns] = window[f * f - 1];
                }
            }
        }
        return out;
    }

    private static double[] window(double[][] channel, int top, int left, int f) {
        double[] window = new double[f * f];
        for (int i = 0; i < window.length; i++) {
            window[i] = channel[top + i / f][left + i % f];
        }
        return window;
    }

    /** Asks each pixel which windows it lies in and is the largest of; right only where no two pixels are equal. */
    private static double[][][][] blamed(double[][][][] x, double[][][][] dOut, int f, int s) {
        double[][][][] out = pooled(x, f, s);
        double[][][][] dX = copy(x);
        for (int n = 0; n < x.length; n++) {
            for (int c = 0; c < x[n].length; c++) {
                for (int y = 0; y < x[n][c].length; y++) {
                    for (int column = 0; column < x[n][c][y].length; column++) {
                        double pixel = x[n][c][y][column];
                        dX[n][c][y][column] = won(pixel, y, column, out[n][c], dOut[n][c], f, s);
                    }
                }
            }
        }
        return dX;
    }

    private static double won(double pixel, int y, int column, double[][] out, double[][] dOut, int f, int s) {
        double sum = 0;
        for (int oy = 0; oy < out.length; oy++) {
            for (int ox = 0; ox < out[oy].length; ox++) {
                boolean inside = y >= oy * s && y < oy * s + f && column >= ox * s && column < ox * s + f;
                sum += inside && pixel == out[oy][ox] ? dOut[oy][ox] : 0;
            }
        }
        return sum;
    }

    private static double[][][][] moved(double[][][][] x, double[][] directions, double[] distances) {
        double[][][][] moved = copy(x);
        int at = 0;
        for (double[][][] sample : moved) {
            for (double[][] channel : sample) {
                for (double[] row : channel) {
                    for (int i = 0; i < row.length; i++, at++) {
                        for (int d = 0; d < distances.length; d++) {
                            row[i] += distances[d] * directions[d][at];
                        }
                    }
                }
            }
        }
        return moved;
    }

    private static double[] flat(double[][][][] tensor) {
        return Arrays.stream(tensor)
                .flatMap(Arrays::stream)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][][][] copy(double[][][][] tensor) {
        return Arrays.stream(tensor)
                .map(sample -> Arrays.stream(sample)
                        .map(channel ->
                                Arrays.stream(channel).map(double[]::clone).toArray(double[][]::new))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }
}
