package exercise.conv2dbackward;

import gradus.engine.layer.ConvolutionBackward.Grads;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * A convolution is linear in its images and in its kernels. So the derivative with respect to one number is the output
 * that a 1 in its place, among zeros, would have: that is where the expected gradients come from.
 */
class Conv2dBackwardHiddenTest {

    @Test
    void biasGradient_sumsOverSamplesAndPlaces(ConvolutionGradient layer, Draw draw) {
        double[][][][] dOut = draw.tensor(3, 2, 2, 4);
        Grads grads = backward(layer, draw.tensor(3, 1, 3, 5), draw.tensor(2, 1, 2, 2), dOut, 0, 1);
        Close.check("db", sumsOfMaps(dOut), grads.db());
    }

    @Test
    void windowsInThePadding_countForTheBias(ConvolutionGradient layer, Draw draw) {
        double[][][][] dOut = draw.tensor(1, 1, 7, 8);
        Grads grads = backward(layer, draw.tensor(1, 1, 2, 3), draw.tensor(1, 1, 2, 2), dOut, 3, 1);
        Close.check("db", sumsOfMaps(dOut), grads.db());
    }

    private static double[] sumsOfMaps(double[][][][] dOut) {
        double[] sums = new double[dOut[0].length];
        for (double[][][] maps : dOut) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += Arrays.stream(maps[k])
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .sum();
            }
        }
        return sums;
    }

    /** What is 0 stops only what it is multiplied with. */
    @Test
    void zeros_stopNothingElse(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(1, 1, 4, 4);
        double[][][][] w = draw.tensor(1, 1, 2, 2);
        double[][][][] dOut = draw.tensor(1, 1, 3, 3);
        for (int i = 0; i < 3; i++) {
            x[0][0][i][3 - i] = 0;
            dOut[0][0][i][i] = 0;
        }
        w[0][0][0][1] = 0;
        Grads grads = backward(layer, x, w, dOut, 0, 1);
        Close.check("db", sumsOfMaps(dOut), grads.db());
        Close.check("dW", expectedKernels(x, w, dOut, 0, 1), grads.dW());
        Close.check("dX", expectedImages(x, w, dOut, 0, 1), grads.dX());
    }

    @Test
    void kernelGradient_ofOneMap(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(1, 1, 5, 5), draw.tensor(1, 1, 3, 3), 0, 1, draw);
    }

    @Test
    void kernelGradient_keepsKernelsAndChannelsApart(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(1, 3, 4, 4), draw.tensor(2, 3, 2, 2), 0, 1, draw);
    }

    @Test
    void kernelGradient_sumsOverSamples(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(3, 1, 4, 4), draw.tensor(1, 1, 2, 2), 0, 1, draw);
    }

    @Test
    void kernelGradient_withPadding(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(1, 1, 4, 4), draw.tensor(1, 1, 3, 3), 1, 1, draw);
        checkKernels(layer, draw.tensor(1, 1, 3, 3), draw.tensor(1, 1, 2, 2), 3, 1, draw);
    }

    @Test
    void kernelGradient_withStride(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(1, 1, 6, 6), draw.tensor(1, 1, 3, 3), 0, 2, draw);
        checkKernels(layer, draw.tensor(1, 1, 8, 7), draw.tensor(1, 1, 2, 2), 0, 3, draw);
    }

    @Test
    void kernelGradient_ofOblongSizes(ConvolutionGradient layer, Draw draw) {
        checkKernels(layer, draw.tensor(1, 1, 4, 7), draw.tensor(1, 1, 2, 4), 0, 1, draw);
        checkKernels(layer, draw.tensor(1, 1, 6, 4), draw.tensor(1, 1, 4, 3), 0, 1, draw);
    }

    @Test
    void inputGradient_sumsOverlappingWindows(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 5, 5), draw.tensor(1, 1, 3, 3), 0, 1, draw);
    }

    @Test
    void inputGradient_ofSeparateWindows(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 4, 4), draw.tensor(1, 1, 2, 2), 0, 2, draw);
    }

    @Test
    void inputGradient_withPadding(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 4, 4), draw.tensor(1, 1, 3, 3), 1, 1, draw);
        checkImages(layer, draw.tensor(1, 1, 3, 3), draw.tensor(1, 1, 2, 2), 2, 1, draw);
    }

    /** The last row and the last column lie in no window. */
    @Test
    void inputGradient_withStrideAndARest(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 6, 6), draw.tensor(1, 1, 3, 3), 0, 2, draw);
        checkImages(layer, draw.tensor(1, 1, 8, 7), draw.tensor(1, 1, 2, 2), 0, 3, draw);
    }

    @Test
    void inputGradient_sumsOverKernels(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 4, 4), draw.tensor(3, 1, 2, 2), 0, 1, draw);
    }

    @Test
    void inputGradient_keepsChannelsApart(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 3, 4, 4), draw.tensor(1, 3, 2, 2), 0, 1, draw);
    }

    @Test
    void inputGradient_keepsSamplesApart(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(3, 1, 4, 4), draw.tensor(1, 1, 2, 2), 0, 1, draw);
    }

    @Test
    void inputGradient_ofOblongSizes(ConvolutionGradient layer, Draw draw) {
        checkImages(layer, draw.tensor(1, 1, 4, 7), draw.tensor(1, 1, 2, 4), 0, 1, draw);
        checkImages(layer, draw.tensor(1, 1, 6, 4), draw.tensor(1, 1, 4, 3), 0, 1, draw);
    }

    @Test
    void allGradients_agreeWithTheNumericalOnes(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 3, 5, 7);
        double[][][][] w = draw.tensor(4, 3, 3, 5);
        double[] b = draw.vector(4);
        double[][][][] dOut = draw.tensor(2, 4, 3, 3);
        Grads grads = backward(layer, x, w, dOut, 1, 2);
        GradientCheck check = GradientCheck.of(() -> dot(dOut, forward(x, w, b, 1, 2)));
        check.check("db", b, grads.db());
        check.check("dW", w, grads.dW());
        check.check("dX", x, grads.dX());
    }

    /** What goes in on one side comes out on the other: ⟨conv(x), d⟩ = ⟨x, dX⟩ = ⟨w, dW⟩. */
    @Test
    void bothGradients_areAdjointToTheForwardPass(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 2, 7, 6);
        double[][][][] w = draw.tensor(3, 2, 2, 5);
        double[][][][] dOut = draw.tensor(2, 3, 4, 2);
        double expected = dot(dOut, forward(x, w, new double[3], 2, 3));
        Grads grads = backward(layer, x, w, dOut, 2, 3);
        Close.check("dX", expectedImages(x, w, dOut, 2, 3), grads.dX());
        Close.check("dW", expectedKernels(x, w, dOut, 2, 3), grads.dW());
        Close.check("⟨x, dX⟩", expected, dot(x, grads.dX()), 1e-9, 1e-9);
        Close.check("⟨w, dW⟩", expected, dot(w, grads.dW()), 1e-9, 1e-9);
    }

    @Test
    void oneOfEverything_isEnough(ConvolutionGradient layer, Draw draw) {
        double[][][][] dOut = draw.tensor(1, 1, 1, 3);
        double[][][][] x = draw.tensor(1, 1, 1, 4);
        double[][][][] w = draw.tensor(1, 1, 1, 2);
        Grads grads = backward(layer, x, w, dOut, 0, 1);
        Close.check("dX", expectedImages(x, w, dOut, 0, 1), grads.dX());
        Close.check("dW", expectedKernels(x, w, dOut, 0, 1), grads.dW());
    }

    @Test
    void everyCall_startsFromZero(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 2, 4, 4);
        double[][][][] w = draw.tensor(3, 2, 2, 2);
        double[][][][] dOut = draw.tensor(2, 3, 3, 3);
        backward(layer, x, w, draw.tensor(2, 3, 3, 3), 0, 1);
        Grads grads = backward(layer, x, w, dOut, 0, 1);
        Grads again = backward(layer, x, w, dOut, 0, 1);
        Expect.that(
                Expect.sameBits(grads, again),
                "The same call gives other gradients the second time.",
                "同样的调用，第二次得到的梯度却不同。");
        Grads nothing = backward(layer, x, w, new double[2][3][3][3], 0, 1);
        Close.check("db of dOut = 0", new double[3], nothing.db());
        Close.check("dW of dOut = 0", new double[3][2][2][2], nothing.dW());
        Close.check("dX of dOut = 0", new double[2][2][4][4], nothing.dX());
        requireNothingKept(layer, draw);
    }

    /** Other numbers in the array of the call before are another call. */
    private static void requireNothingKept(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(1, 1, 3, 3);
        double[][][][] w = draw.tensor(1, 1, 2, 2);
        double[][][][] dOut = draw.tensor(1, 1, 2, 2);
        Grads expected = backward(layer, x, w, dOut, 0, 1);
        double[][][][] sameArray = draw.tensor(1, 1, 2, 2);
        layer.backward(x, w, sameArray, 0, 1);
        overwrite(sameArray, dOut);
        Grads grads = layer.backward(x, w, sameArray, 0, 1);
        Close.check("db", expected.db(), grads.db());
        Close.check("dW", expected.dW(), grads.dW());
        Close.check("dX", expected.dX(), grads.dX());
    }

    @Test
    void results_areNewArrays(ConvolutionGradient layer, Draw draw) {
        for (int size = 1; size < 3; size++) {
            double[][][][] x = draw.tensor(1, 1, size, size);
            // a kernel that changes nothing: dX has the numbers of dOut
            double[][][][] w = {{{{1}}}};
            for (int p = 0; p < 2; p++) {
                double[][][][] dOut = draw.tensor(1, 1, size + 2 * p, size + 2 * p);
                Grads first = layer.backward(x, w, dOut, p, 1);
                Grads second = layer.backward(x, w, dOut, p, 1);
                Separate.check("dX", first.dX(), x, w, dOut);
                Separate.check("dW", first.dW(), x, w, dOut, first.dX());
                Separate.check("db", first.db(), x, w, dOut, first.dX(), first.dW());
                Separate.check("dX", second.dX(), x, w, dOut, first.dX(), first.dW(), first.db());
                Separate.check("dW", second.dW(), x, w, dOut, first.dX(), first.dW(), first.db());
                Separate.check("db", second.db(), x, w, dOut, first.dX(), first.dW(), first.db());
            }
        }
    }

    @Test
    void arguments_areLeftAlone(ConvolutionGradient layer, Draw draw) {
        double[][][][] x = draw.tensor(2, 2, 4, 4);
        double[][][][] w = draw.tensor(2, 2, 2, 2);
        for (int p = 0; p < 2; p++) {
            double[][][][] dOut = draw.tensor(2, 2, 3 + 2 * p, 3 + 2 * p);
            Unchanged images = Unchanged.of("x", x);
            Unchanged kernels = Unchanged.of("w", w);
            Unchanged upstream = Unchanged.of("dOut", dOut);
            layer.backward(x, w, dOut, p, 1);
            images.check();
            kernels.check();
            upstream.check();
        }
    }

    private static void overwrite(double[][][][] tensor, double[][][][] numbers) {
        for (int n = 0; n < tensor.length; n++) {
            for (int k = 0; k < tensor[n].length; k++) {
                for (int y = 0; y < tensor[n][k].length; y++) {
                    System.arraycopy(numbers[n][k][y], 0, tensor[n][k][y], 0, tensor[n][k][y].length);
                }
            }
        }
    }

    private static void checkKernels(
            ConvolutionGradient layer, double[][][][] x, double[][][][] w, int p, int s, Draw draw) {
        double[][][][] dOut = upstream(x, w, p, s, draw);
        Close.check(
                "dW",
                expectedKernels(x, w, dOut, p, s),
                backward(layer, x, w, dOut, p, s).dW());
    }

    private static void checkImages(
            ConvolutionGradient layer, double[][][][] x, double[][][][] w, int p, int s, Draw draw) {
        double[][][][] dOut = upstream(x, w, p, s, draw);
        Close.check(
                "dX",
                expectedImages(x, w, dOut, p, s),
                backward(layer, x, w, dOut, p, s).dX());
    }

    private static double[][][][] upstream(double[][][][] x, double[][][][] w, int p, int s, Draw draw) {
        int rows = places(x[0][0].length, w[0][0].length, p, s);
        return draw.tensor(x.length, w.length, rows, places(x[0][0][0].length, w[0][0][0].length, p, s));
    }

    /** Calls backward with copies, so that only one test minds if an argument is changed. */
    private static Grads backward(
            ConvolutionGradient layer, double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        Grads grads = layer.backward(copy(x), copy(w), copy(dOut), p, s);
        Expect.that(grads != null, "backward returns null.", "backward 返回了 null。");
        return grads;
    }

    private static double[][][][] expectedImages(
            double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[][][][] unit = new double[x.length][x[0].length][x[0][0].length][x[0][0][0].length];
        return derivatives(unit, dOut, () -> forward(unit, w, new double[w.length], p, s));
    }

    private static double[][][][] expectedKernels(
            double[][][][] x, double[][][][] w, double[][][][] dOut, int p, int s) {
        double[][][][] unit = new double[w.length][w[0].length][w[0][0].length][w[0][0][0].length];
        return derivatives(unit, dOut, () -> forward(x, unit, new double[w.length], p, s));
    }

    private interface Output {
        double[][][][] compute();
    }

    /** Puts a 1 into each place of {@code unit} in turn, and takes it away again. */
    private static double[][][][] derivatives(double[][][][] unit, double[][][][] dOut, Output output) {
        double[][][][] derivatives = copy(unit);
        for (int a = 0; a < unit.length; a++) {
            for (int b = 0; b < unit[a].length; b++) {
                for (int y = 0; y < unit[a][b].length; y++) {
                    for (int z = 0; z < unit[a][b][y].length; z++) {
                        unit[a][b][y][z] = 1;
                        derivatives[a][b][y][z] = dot(dOut, output.compute());
                        unit[a][b][y][z] = 0;
                    }
                }
            }
        }
        return derivatives;
    }

    /** The forward pass, window by window, without padding: what lies outside the image is left out. */
    private static double[][][][] forward(double[][][][] x, double[][][][] w, double[] b, int p, int s) {
        int rows = places(x[0][0].length, w[0][0].length, p, s);
        int columns = places(x[0][0][0].length, w[0][0][0].length, p, s);
        double[][][][] out = new double[x.length][w.length][rows][columns];
        for (int n = 0; n < x.length; n++) {
            for (int k = 0; k < w.length; k++) {
                for (int oy = 0; oy < rows; oy++) {
                    for (int ox = 0; ox < columns; ox++) {
                        out[n][k][oy][ox] = b[k];
                        for (int c = 0; c < x[n].length; c++) {
                            out[n][k][oy][ox] += window(x[n][c], w[k][c], oy * s - p, ox * s - p);
                        }
                    }
                }
            }
        }
        return out;
    }

    private static double window(double[][] channel, double[][] kernel, int top, int left) {
        double sum = 0;
        for (int y = Math.max(top, 0); y < Math.min(top + kernel.length, channel.length); y++) {
            for (int z = Math.max(left, 0); z < Math.min(left + kernel[0].length, channel[0].length); z++) {
                sum += channel[y][z] * kernel[y - top][z - left];
            }
        }
        return sum;
    }

    /** Counts the places of a window by putting it down at each of them. */
    private static int places(int size, int window, int p, int s) {
        int places = 0;
        for (int start = -p; start + window <= size + p; start += s) {
            places++;
        }
        return places;
    }

    private static double dot(double[][][][] first, double[][][][] second) {
        double sum = 0;
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < first[a].length; b++) {
                for (int y = 0; y < first[a][b].length; y++) {
                    for (int z = 0; z < first[a][b][y].length; z++) {
                        sum += first[a][b][y][z] * second[a][b][y][z];
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
