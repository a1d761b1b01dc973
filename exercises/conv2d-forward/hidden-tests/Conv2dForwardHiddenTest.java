package exercise.conv2dforward;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Conv2dForwardHiddenTest {

    @Test
    void channels_areSummedUp(MultiChannelConvolution layer, Draw draw) {
        check(layer, sparse(draw, 1, 3, 5, 5), draw.tensor(1, 3, 2, 2), new double[1], 0, 1);
    }

    @Test
    void eachKernel_givesAMap(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(1, 1, 5, 5), draw.tensor(4, 1, 2, 2), new double[4], 0, 1);
    }

    /** A kernel of one pixel sees no neighbours: it mixes the channels of a pixel, as a matrix does. */
    @Test
    void oneByOneKernels_mixTheChannels(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(1, 3, 3, 3);
        double[][][][] w = draw.tensor(5, 3, 1, 1);
        double[][][][] expected = new double[1][5][3][3];
        for (int pixel = 0; pixel < 9; pixel++) {
            for (int k = 0; k < 5; k++) {
                double mixed = 0;
                for (int c = 0; c < 3; c++) {
                    mixed += w[k][c][0][0] * x[0][c][pixel / 3][pixel % 3];
                }
                expected[0][k][pixel / 3][pixel % 3] = mixed;
            }
        }
        Close.check("out", expected, forward(layer, x, w, new double[5], 0, 1));
    }

    @Test
    void bias_isAddedOnceToEachMap(MultiChannelConvolution layer, Draw draw) {
        double[] b = draw.vector(4);
        double[][][][] expected = new double[1][4][3][3];
        for (int k = 0; k < 4; k++) {
            for (double[] row : expected[0][k]) {
                Arrays.fill(row, b[k]);
            }
        }
        Close.check("out", expected, forward(layer, draw.tensor(1, 3, 4, 4), new double[4][3][2][2], b, 0, 1));
    }

    @Test
    void samples_areConvolvedEachByItself(MultiChannelConvolution layer, Draw draw) {
        check(layer, sparse(draw, 3, 1, 4, 4), draw.tensor(1, 1, 3, 3), new double[1], 0, 1);
    }

    @Test
    void heightAndWidth_areKeptApart(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(1, 1, 5, 8), draw.tensor(1, 1, 2, 4), new double[1], 0, 1);
        check(layer, draw.tensor(1, 1, 7, 4), draw.tensor(1, 1, 4, 3), new double[1], 0, 1);
    }

    @Test
    void stride_appliesToBothAxes(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(1, 1, 7, 9), draw.tensor(1, 1, 3, 3), new double[1], 0, 2);
        // here the stride leaves a rest at the bottom and at the right
        check(layer, draw.tensor(1, 1, 7, 9), draw.tensor(1, 1, 2, 2), new double[1], 0, 3);
        check(layer, draw.tensor(1, 1, 9, 6), draw.tensor(1, 1, 2, 1), new double[1], 0, 4);
    }

    @Test
    void padding_surroundsEveryChannel(MultiChannelConvolution layer, Draw draw) {
        check(layer, sparse(draw, 1, 2, 4, 4), draw.tensor(1, 2, 3, 3), new double[1], 2, 1);
        // as large as the padded one before: nothing of this may be left in the border of the next
        check(layer, draw.tensor(1, 2, 8, 8), draw.tensor(1, 2, 3, 3), new double[1], 0, 1);
        check(layer, sparse(draw, 1, 2, 4, 4), draw.tensor(1, 2, 3, 3), new double[1], 2, 1);
        // kernels that fit because of the padding on both sides
        check(layer, draw.tensor(1, 2, 3, 4), draw.tensor(1, 2, 5, 2), new double[1], 1, 1);
        check(layer, draw.tensor(1, 2, 4, 1), draw.tensor(1, 2, 2, 5), new double[1], 2, 1);
    }

    @Test
    void sevenDifferentSizes_workTogether(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(2, 3, 7, 10), draw.tensor(4, 3, 5, 6), draw.vector(4), 1, 2);
        check(layer, sparse(draw, 4, 5, 6, 3), sparse(draw, 2, 5, 1, 3), draw.vector(2), 2, 3);
    }

    @Test
    void output_isLinearInTheKernels(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(1, 2, 4, 4);
        double[][][][] first = draw.tensor(3, 2, 2, 2);
        double[][][][] second = draw.tensor(3, 2, 2, 2);
        double[][][][] mixed = combined(first, 2, second, -3);
        double[] b = new double[3];
        double[][][][] fromFirst = forward(layer, x, first, b, 0, 1);
        double[][][][] fromSecond = forward(layer, x, second, b, 0, 1);
        double[][][][] fromMixed = forward(layer, x, mixed, b, 0, 1);
        // shape and numbers of both are known before they are taken apart
        Close.check("out", expected(x, first, b, 0, 1), fromFirst);
        Close.check("out", expected(x, second, b, 0, 1), fromSecond);
        Close.check("out", combined(fromFirst, 2, fromSecond, -3), fromMixed);
    }

    @Test
    void otherDepth_isRefused(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(1, 3, 4, 4);
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        Expect.thrown(
                refusal,
                "2 channels in w and 3 in x",
                () -> forward(layer, x, draw.tensor(2, 2, 2, 2), new double[2], 0, 1));
        Expect.thrown(
                refusal,
                "4 channels in w and 3 in x",
                () -> forward(layer, x, draw.tensor(2, 4, 2, 2), new double[2], 0, 1));
        Expect.thrown(
                refusal,
                "1 channel in w and 3 in x",
                () -> forward(layer, x, draw.tensor(2, 1, 2, 2), new double[2], 0, 1));
        Expect.thrown(
                refusal,
                "3 channels in w and 1 in x",
                () -> forward(layer, draw.tensor(1, 1, 4, 4), draw.tensor(2, 3, 2, 2), new double[2], 0, 1));
    }

    @Test
    void kernelOfTheImagesSize_hasOnePlace(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(1, 2, 3, 4), draw.tensor(1, 2, 3, 4), new double[1], 0, 1);
        check(layer, draw.tensor(1, 2, 3, 4), draw.tensor(1, 2, 3, 4), new double[1], 0, 3);
    }

    @Test
    void oneOfEverything_isEnough(MultiChannelConvolution layer, Draw draw) {
        check(layer, draw.tensor(1, 1, 1, 4), draw.tensor(1, 1, 1, 2), draw.vector(1), 0, 1);
        check(layer, draw.tensor(1, 1, 4, 1), draw.tensor(1, 1, 2, 1), draw.vector(1), 0, 1);
    }

    @Test
    void kernelThatDoesNotFit_isRefused(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 2, 4, 5);
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        double[] b = new double[3];
        // one too many: with a stride, integer division hides it
        Expect.thrown(refusal, "kh = H + 2p + 1", () -> forward(layer, x, draw.tensor(3, 2, 7, 2), b, 1, 3));
        Expect.thrown(refusal, "kw = W + 2p + 1", () -> forward(layer, x, draw.tensor(3, 2, 2, 8), b, 1, 3));
        Expect.thrown(refusal, "kh > H + 2p", () -> forward(layer, x, draw.tensor(3, 2, 9, 2), b, 0, 1));
        Expect.thrown(refusal, "kw > W + 2p", () -> forward(layer, x, draw.tensor(3, 2, 2, 9), b, 0, 1));
    }

    @Test
    void results_areNewArrays(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 1, 3, 3);
        // a kernel that changes nothing: the result has the numbers of x
        double[][][][] w = {{{{1}}}};
        double[] b = {0};
        for (int p = 0; p < 2; p++) {
            double[][][][] first = layer.forward(x, w, b, p, 1);
            Separate.check("out", first, x, w, b);
            Separate.check("out", layer.forward(x, w, b, p, 1), x, w, b, first);
        }
    }

    @Test
    void arguments_areLeftAlone(MultiChannelConvolution layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 3, 4, 5);
        double[][][][] w = draw.tensor(2, 3, 2, 3);
        double[] b = draw.vector(2);
        Unchanged images = Unchanged.of("x", x);
        Unchanged kernels = Unchanged.of("w", w);
        Unchanged biases = Unchanged.of("b", b);
        for (int p = 0; p < 2; p++) {
            layer.forward(x, w, b, p, 1);
            images.check();
            kernels.check();
            biases.check();
        }
    }

    /** Every third number is 0, in other places of each channel. */
    private static double[][][][] sparse(Draw draw, int n, int c, int h, int w) {
        double[][][][] tensor = draw.tensor(n, c, h, w);
        for (int i = 0; i < n * c * h * w; i++) {
            int column = i % w;
            int row = i / w % h;
            int channel = i / (w * h) % c;
            int sample = i / (w * h * c);
            if ((sample + channel + row + column) % 3 == 0) {
                tensor[sample][channel][row][column] = 0;
            }
        }
        return tensor;
    }

    private static void check(
            MultiChannelConvolution layer, double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        Close.check("out", expected(x, w, b, p, s), forward(layer, x, w, b, p, s));
    }

    /** Calls forward with copies, so that only one test minds if an argument is changed. */
    private static double[][][][] forward(
            MultiChannelConvolution layer, double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        return layer.forward(copy(x), copy(w), b.clone(), p, s);
    }

    /** The other way round: each pixel hands its products to the outputs whose windows it lies in. */
    private static double[][][][] expected(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        double[][][][] out = new double[x.length][w.length][][];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < w.length; k++) {
                out[n][k] = new double[places(x[n][0].length, w[k][0].length, p, s)]
                        [places(x[n][0][0].length, w[k][0][0].length, p, s)];
                for (double[] row : out[n][k]) {
                    Arrays.fill(row, b[k]);
                }
                for (int c = 0; c < x[n].length; c++) {
                    scatter(out[n][k], x[n][c], w[k][c], p, s);
                }
            }
        }
        return out;
    }

    private static void scatter(double[][] out, double[][] channel, double[][] kernel, int p, int s) {
        for (int y = 0; y < channel.length; y++) {
            for (int column = 0; column < channel[0].length; column++) {
                for (int i = 0; i < kernel.length; i++) {
                    for (int j = 0; j < kernel[0].length; j++) {
                        int top = y + p - i;
                        int left = column + p - j;
                        boolean starts = top >= 0 && left >= 0 && top % s == 0 && left % s == 0;
                        if (starts && top / s < out.length && left / s < out[0].length) {
                            out[top / s][left / s] += channel[y][column] * kernel[i][j];
                        }
                    }
                }
            }
        }
    }

    /** Counts the places of a window by putting it down at each of them. */
    private static int places(int size, int window, int p, int s) {
        int places = 0;
        for (int start = -p; start + window <= size + p; start += s) {
            places++;
        }
        return places;
    }

    /** Returns {@code u * first + v * second}. */
    private static double[][][][] combined(double[][][][] first, double u, double[][][][] second, double v) {
        double[][][][] sum = copy(first);
        for (int n = 0; n < sum.length; n++) {
            for (int k = 0; k < sum[n].length; k++) {
                for (int y = 0; y < sum[n][k].length; y++) {
                    for (int column = 0; column < sum[n][k][y].length; column++) {
                        sum[n][k][y][column] = u * first[n][k][y][column] + v * second[n][k][y][column];
                    }
                }
            }
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
