package exercise.conv2dsinglechannel;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Conv2dSingleChannelHiddenTest {

    @Test
    void padding_isTheSameOnAllFourSides(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(3, 5);
        double[][] expected = new double[7][9];
        for (int y = 0; y < 7; y++) {
            for (int column = 0; column < 9; column++) {
                boolean inside = y >= 2 && y < 5 && column >= 2 && column < 7;
                expected[y][column] = inside ? x[y - 2][column - 2] : 0;
            }
        }
        Close.check("padded", expected, layer.pad(copy(x), 2));
        double[][] tall = draw.matrix(3, 1);
        double[][] around = new double[5][3];
        for (int y = 0; y < 3; y++) {
            around[1 + y][1] = tall[y][0];
        }
        Close.check("padded", around, layer.pad(copy(tall), 1));
    }

    @Test
    void paddingOfZero_changesNothing(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(4, 3);
        Close.check("padded", x, layer.pad(copy(x), 0));
    }

    @Test
    void kernel_isNotFlipped(SingleChannelConvolution layer, Draw draw) {
        // a single bright pixel meets each weight once: the windows see it wander backwards through the kernel
        double[][] x = new double[5][5];
        x[2][2] = draw.real(2, 3);
        double[][] k = draw.matrix(3, 3);
        double[][] expected = new double[3][3];
        for (int oy = 0; oy < 3; oy++) {
            for (int ox = 0; ox < 3; ox++) {
                expected[oy][ox] = x[2][2] * k[2 - oy][2 - ox];
            }
        }
        Close.check("out", expected, conv(layer, x, k, 0, 1));
    }

    @Test
    void heightAndWidth_areKeptApart(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(6, 9), draw.matrix(2, 4), 0, 1);
        check(layer, draw.matrix(8, 5), draw.matrix(4, 3), 0, 1);
    }

    @Test
    void stride_appliesToBothAxes(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(7, 9), draw.matrix(3, 3), 0, 2);
        check(layer, draw.matrix(9, 5), draw.matrix(1, 1), 0, 4);
    }

    @Test
    void incompleteStep_isDropped(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(8, 10), draw.matrix(3, 3), 0, 3);
    }

    @Test
    void padding_letsWindowsReachTheBorder(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(4, 6), draw.matrix(3, 3), 1, 1);
    }

    @Test
    void windowsInThePadding_giveZero(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(2, 3), draw.matrix(2, 2), 3, 1);
    }

    @Test
    void paddingAndStride_workTogether(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(9, 7), draw.matrix(3, 2), 1, 2);
        check(layer, draw.matrix(7, 12), draw.matrix(2, 5), 2, 3);
        // a kernel that fits because of the padding on both sides
        check(layer, draw.matrix(3, 4), draw.matrix(5, 2), 1, 2);
        check(layer, draw.matrix(6, 1), draw.matrix(3, 4), 2, 2);
    }

    @Test
    void kernelOfTheImagesSize_hasOnePlace(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(4, 3, 0.5, 2);
        double[][] k = draw.matrix(4, 3, 0.5, 2);
        check(layer, x, k, 0, 1);
        check(layer, x, k, 0, 3);
    }

    @Test
    void singleRowOrColumn_isEnough(SingleChannelConvolution layer, Draw draw) {
        check(layer, draw.matrix(1, 5), draw.matrix(1, 2), 0, 1);
        check(layer, draw.matrix(5, 1), draw.matrix(2, 1), 0, 1);
    }

    @Test
    void kernelThatDoesNotFit_isRefused(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(4, 5);
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        // one too many: with a stride, integer division hides it
        Expect.thrown(refusal, "kh = H + 2p + 1", () -> conv(layer, x, draw.matrix(7, 2), 1, 3));
        Expect.thrown(refusal, "kw = W + 2p + 1", () -> conv(layer, x, draw.matrix(2, 8), 1, 3));
        Expect.thrown(refusal, "kh > H + 2p", () -> conv(layer, x, draw.matrix(9, 5), 0, 1));
        Expect.thrown(refusal, "kw > W + 2p", () -> conv(layer, x, draw.matrix(4, 9), 0, 1));
    }

    @Test
    void calls_doNotMix(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(5, 6);
        double[][] k = draw.matrix(2, 2);
        double[][] first = copy(conv(layer, x, k, 1, 2));
        // as large as x with its padding, but without any
        conv(layer, draw.matrix(7, 8), draw.matrix(2, 2), 0, 2);
        Close.check("out", first, conv(layer, x, k, 1, 2));
        conv(layer, draw.matrix(7, 8), draw.matrix(3, 3), 2, 1);
        layer.pad(draw.matrix(5, 6), 1);
        Close.check("out", first, conv(layer, x, k, 1, 2));
        // other numbers in the arrays of the call before
        double[][] image = draw.matrix(5, 6);
        double[][] kernel = draw.matrix(2, 2);
        layer.conv(image, kernel, 1, 2);
        overwrite(image, x);
        overwrite(kernel, k);
        Close.check("out", first, layer.conv(image, kernel, 1, 2));
    }

    @Test
    void results_areNewArrays(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(3, 4);
        // nothing to pad, and a kernel that changes nothing: the result has the numbers of x
        double[][] one = {{1}};
        for (int p = 0; p < 2; p++) {
            double[][] padded = layer.pad(x, p);
            Separate.check("the padded image", padded, (Object) x);
            Separate.check("the padded image", layer.pad(x, p), x, padded);
            double[][] out = layer.conv(x, one, p, 1);
            Separate.check("out", out, x, one, padded);
            Separate.check("out", layer.conv(x, one, p, 1), x, one, padded, out);
        }
    }

    @Test
    void arguments_areLeftAlone(SingleChannelConvolution layer, Draw draw) {
        double[][] x = draw.matrix(5, 4);
        double[][] k = draw.matrix(2, 3);
        Unchanged image = Unchanged.of("x", x);
        Unchanged kernel = Unchanged.of("k", k);
        layer.pad(x, 1);
        image.check();
        for (int p = 0; p < 2; p++) {
            layer.conv(x, k, p, 1);
            image.check();
            kernel.check();
        }
    }

    private static void check(SingleChannelConvolution layer, double[][] x, double[][] k, int p, int s) {
        // a pixel and a weight that are 0 must not stop the others
        x[x.length - 1][0] = 0;
        if (k.length > 1 && k[0].length > 1) {
            k[0][1] = 0;
        }
        Close.check("out", scattered(x, k, p, s), conv(layer, x, k, p, s));
    }

    /** Calls conv with copies, so that only one test minds if an argument is changed. */
    private static double[][] conv(SingleChannelConvolution layer, double[][] x, double[][] k, int p, int s) {
        return layer.conv(copy(x), copy(k), p, s);
    }

    private static void overwrite(double[][] matrix, double[][] numbers) {
        for (int row = 0; row < matrix.length; row++) {
            System.arraycopy(numbers[row], 0, matrix[row], 0, matrix[row].length);
        }
    }

    /** The other way round: each pixel hands its products to the outputs whose windows it lies in. */
    private static double[][] scattered(double[][] x, double[][] k, int p, int s) {
        double[][] out = new double[places(x.length, k.length, p, s)][places(x[0].length, k[0].length, p, s)];
        for (int y = 0; y < x.length; y++) {
            for (int column = 0; column < x[0].length; column++) {
                for (int a = 0; a < k.length; a++) {
                    for (int b = 0; b < k[0].length; b++) {
                        int top = y + p - a;
                        int left = column + p - b;
                        boolean starts = top >= 0 && left >= 0 && top % s == 0 && left % s == 0;
                        if (starts && top / s < out.length && left / s < out[0].length) {
                            out[top / s][left / s] += x[y][column] * k[a][b];
                        }
                    }
                }
            }
        }
        return out;
    }

    /** Counts the places of a window by putting it down at each of them. */
    private static int places(int size, int window, int p, int s) {
        int places = 0;
        for (int start = -p; start + window <= size + p; start += s) {
            places++;
        }
        return places;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
