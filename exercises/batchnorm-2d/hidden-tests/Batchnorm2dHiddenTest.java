package exercise.batchnorm2d;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** N, C, H and W are all different, unless one of them is what a test is about. */
class Batchnorm2dHiddenTest {

    /** So small that it does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double LARGE = 0.5;
    private static final double MOMENTUM = 0.3;

    @Test
    void training_normalisesEveryChannel(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 4, 5);
        x[1][0][2][3] = 0;
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        Close.check("y", y(x, means(x), variances(x, 40), ones(3), NEGLIGIBLE), forward(layer, x, true));
    }

    @Test
    void epsilon_isInsideTheRootInTraining(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 1, 4);
        // a variance far below eps
        scaleChannel(x, 1, 1e-4);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        Close.check("y", y(x, means(x), variances(x, 8), ones(3), LARGE), forward(layer, x, true));
    }

    @Test
    void epsilon_isInsideTheRootInUse(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 1, 4);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        Close.check("y", y(x, new double[3], ones(3), ones(3), LARGE), forward(layer, x, false));
    }

    @Test
    void gammaAndBeta_belongToChannels(ImageBatchNorm.Constructor layers, Draw draw) {
        double[] gamma = gamma(draw, 3);
        double[] beta = draw.vector(3);
        for (boolean training : new boolean[] {true, false}) {
            double[][][][] x = batch(draw, 2, 3, 4, 5);
            // a channel of zeros varies not at all
            scaleChannel(x, 2, 0);
            double[][][][] expected = forward(layers.make(3, LARGE, MOMENTUM), x, training);
            requireShape("y", x, expected);
            for (double[][][] sample : expected) {
                for (int k = 0; k < 3; k++) {
                    for (double[] row : sample[k]) {
                        for (int w = 0; w < row.length; w++) {
                            row[w] = gamma[k] * row[w] + beta[k];
                        }
                    }
                }
            }
            ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
            layer.setParameters(gamma.clone(), beta.clone());
            Close.check("y", expected, forward(layer, x, training));
        }
    }

    @Test
    void singleImage_canBeTrainedOn(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 1, 3, 2, 4);
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        Close.check("y", y(x, means(x), variances(x, 8), ones(3), NEGLIGIBLE), forward(layer, x, true));
    }

    @Test
    void twoNumbersPerChannel_areEnough(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 1, 1);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        Close.check("y", y(x, means(x), variances(x, 2), ones(3), LARGE), forward(layer, x, true));
    }

    @Test
    void singleNumberPerChannel_cannotBeTrainedOn(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = trained(layers, draw);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        Expect.thrown(
                IllegalArgumentException.class,
                "N = H = W = 1, training = true",
                () -> layer.forward(draw.tensor(1, 3, 1, 1), true));
        Expect.that(
                Expect.sameBits(mean, layer.runningMean()) && Expect.sameBits(variance, layer.runningVar()),
                "A refused batch changes the running statistics.",
                "被拒绝的一批改动了滑动统计量。");
    }

    @Test
    void runningMean_followsTheBatches(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        double[] expected = new double[3];
        for (int n : new int[] {2, 4, 1, 5}) {
            double[][][][] x = batch(draw, n, 3, 2, 1);
            scaleChannel(x, 1, 0);
            // scale and shift come after the statistics
            layer.setParameters(draw.vector(3), draw.vector(3));
            forward(layer, x, true);
            expected = moved(expected, means(x));
            Close.check("runningMean", expected, layer.runningMean());
        }
    }

    @Test
    void runningVar_followsTheUnbiasedVariances(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        double[] expected = ones(3);
        for (int n : new int[] {2, 4, 1, 5}) {
            double[][][][] x = batch(draw, n, 3, 2, 1);
            scaleChannel(x, 1, 0);
            layer.setParameters(draw.vector(3), draw.vector(3));
            forward(layer, x, true);
            expected = moved(expected, variances(x, 2 * n - 1));
            Close.check("runningVar", expected, layer.runningVar());
        }
    }

    @Test
    void use_normalisesByTheRunningStatistics(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = trained(layers, draw);
        double[][][][] x = batch(draw, 4, 3, 2, 1);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        Close.check("runningMean", new double[3], mean, 0, Double.MAX_VALUE);
        Close.check("runningVar", new double[3], variance, 0, Double.MAX_VALUE);
        Close.check("y", y(x, mean, variance, ones(3), NEGLIGIBLE), forward(layer, x, false));
    }

    @Test
    void use_leavesTheRunningStatisticsAlone(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = trained(layers, draw);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        forward(layer, batch(draw, 4, 3, 2, 1), false);
        Expect.that(
                Expect.sameBits(mean, layer.runningMean()) && Expect.sameBits(variance, layer.runningVar()),
                "forward(x, false) changes the running statistics.",
                "forward(x, false) 改动了滑动统计量。");
    }

    @Test
    void dX_agreesWithTheNumericalGradient(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        forward(layer, x, true);
        double[][][][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(3), new double[3], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    @Test
    void dX_respectsGammaAndEpsilon(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 1, 4);
        scaleChannel(x, 1, 0);
        double[][][][] dOut = normal(draw, 2, 3, 1, 4);
        double[] gamma = gamma(draw, 3);
        double[] beta = draw.vector(3);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x, true);
        double[][][][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, gamma, beta, LARGE)).check("dX", x, dX);
    }

    @Test
    void dGammaAndDBeta_agreeWithTheNumericalGradient(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        double[] gamma = gamma(draw, 3);
        // a channel that is switched off still has a gradient, by which it can come back
        gamma[1] = 0;
        double[] beta = draw.vector(3);
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x, true);
        backward(layer, dOut);
        double[] dGamma = layer.dGamma();
        double[] dBeta = layer.dBeta();
        GradientCheck.of(() -> loss(dOut, x, gamma, beta, NEGLIGIBLE)).check("dGamma", gamma, dGamma);
        GradientCheck.of(() -> loss(dOut, x, gamma, beta, NEGLIGIBLE)).check("dBeta", beta, dBeta);
    }

    /** Six maps have a scale and a shift each: 12 numbers, however large the maps are. */
    @Test
    void parameters_areAPairForEachChannel(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(6, LARGE, MOMENTUM);
        forward(layer, batch(draw, 2, 6, 3, 4), true);
        backward(layer, normal(draw, 2, 6, 3, 4));
        Close.check("dGamma", new double[6], layer.dGamma(), 0, Double.MAX_VALUE);
        Close.check("dBeta", new double[6], layer.dBeta(), 0, Double.MAX_VALUE);
    }

    @Test
    void afterUse_theStatisticsAreConstants(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        forward(layer, batch(draw, 4, 3, 2, 1), true);
        // of the same shape as what comes next
        forward(layer, batch(draw, 2, 3, 4, 1), true);
        double[] mean = layer.runningMean();
        double[] variance = layer.runningVar();
        Close.check("runningMean", new double[3], mean, 0, Double.MAX_VALUE);
        Close.check("runningVar", new double[3], variance, 0, Double.MAX_VALUE);
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        double[] gamma = gamma(draw, 3);
        layer.setParameters(gamma.clone(), new double[3]);
        forward(layer, x, false);
        double[][][][] dX = backward(layer, dOut);
        double[] dGamma = layer.dGamma();
        GradientCheck.of(() -> dot(dOut, y(x, mean, variance, gamma, LARGE))).check("dX", x, dX);
        GradientCheck.of(() -> dot(dOut, y(x, mean, variance, gamma, LARGE))).check("dGamma", gamma, dGamma);
    }

    @Test
    void backward_belongsToTheLastForward(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        ImageBatchNorm once = layers.make(3, NEGLIGIBLE, MOMENTUM);
        forward(once, x, true);
        double[][][][] expected = backward(once, dOut);
        requireShape("dX", x, expected);
        ImageBatchNorm again = layers.make(3, NEGLIGIBLE, MOMENTUM);
        forward(again, batch(draw, 2, 3, 4, 1), true);
        backward(again, normal(draw, 2, 3, 4, 1));
        forward(again, batch(draw, 4, 3, 2, 1), true);
        forward(again, batch(draw, 2, 3, 4, 1), false);
        forward(again, x, true);
        Close.check("dX", expected, backward(again, dOut), 1e-9, 1e-11);
    }

    @Test
    void parameterGradients_areNotAddedUp(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        forward(layer, x, true);
        double[][][][] dX = backward(layer, dOut);
        requireShape("dX", x, dX);
        double[] dGamma = layer.dGamma() == null ? new double[3] : layer.dGamma();
        double[] dBeta = layer.dBeta() == null ? new double[3] : layer.dBeta();
        Close.check("dX", dX, backward(layer, dOut));
        Close.check("dGamma", dGamma, layer.dGamma());
        Close.check("dBeta", dBeta, layer.dBeta());
    }

    @Test
    void twoLayers_doNotMix(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        double[][][][] dOut = normal(draw, 2, 3, 4, 1);
        ImageBatchNorm first = layers.make(3, NEGLIGIBLE, MOMENTUM);
        ImageBatchNorm second = layers.make(3, NEGLIGIBLE, MOMENTUM);
        forward(first, x, true);
        forward(second, batch(draw, 2, 3, 4, 1), true);
        Close.check("runningMean", moved(new double[3], means(x)), first.runningMean());
        double[][][][] dX = backward(first, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(3), new double[3], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    /** The values are multiples of 1/1024, so that adding 2^27 to them rounds nothing; a sixth of their sum is rounded. */
    @Test
    void largeMean_costsNoDigits(ImageBatchNorm.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 3, 3, 1);
        double[][][][] shifted = copy(x);
        for (int n = 0; n < 2; n++) {
            for (int k = 0; k < 3; k++) {
                for (int h = 0; h < 3; h++) {
                    x[n][k][h][0] = Math.rint(1024 * x[n][k][h][0]) / 1024;
                    shifted[n][k][h][0] = x[n][k][h][0] + (1 << 27);
                }
            }
        }
        double[][][][] expected = y(x, means(x), variances(x, 6), ones(3), LARGE);
        Close.check("y", expected, forward(layers.make(3, LARGE, MOMENTUM), shifted, true), 1e-6, 1e-6);
    }

    @Test
    void arguments_areLeftAlone(ImageBatchNorm.Constructor layers, Draw draw) {
        double[] gamma = gamma(draw, 3);
        double[] beta = draw.vector(3);
        Unchanged scale = Unchanged.of("gamma", gamma);
        Unchanged shift = Unchanged.of("beta", beta);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        layer.setParameters(gamma, beta);
        for (boolean training : new boolean[] {true, false}) {
            double[][][][] x = batch(draw, 2, 3, 4, 1);
            double[][][][] dOut = normal(draw, 2, 3, 4, 1);
            Unchanged input = Unchanged.of("x", x);
            Unchanged upstream = Unchanged.of("dOut", dOut);
            layer.forward(x, training);
            input.check();
            layer.backward(dOut);
            upstream.check();
        }
        scale.check();
        shift.check();
    }

    @Test
    void results_areNewArrays(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        for (boolean training : new boolean[] {true, false}) {
            double[][][][] x = batch(draw, 2, 3, 4, 1);
            double[][][][] dOut = normal(draw, 2, 3, 4, 1);
            double[][][][] y = layer.forward(x, training);
            Separate.check("y", y, (Object) x);
            double[][][][] dX = layer.backward(dOut);
            Separate.check("dX", dX, x, y, dOut);
            double[][][][] later = batch(draw, 2, 3, 4, 1);
            Separate.check("y", layer.forward(later, training), later, x, y, dOut, dX);
            Separate.check("dX", layer.backward(dOut), later, x, y, dOut, dX);
        }
    }

    @Test
    void parameters_areCopied(ImageBatchNorm.Constructor layers, Draw draw) {
        double[] gamma = draw.vector(3);
        double[] beta = draw.vector(3);
        double[][][][] x = batch(draw, 2, 3, 4, 1);
        ImageBatchNorm layer = layers.make(3, LARGE, MOMENTUM);
        layer.setParameters(gamma.clone(), beta.clone());
        double[][][][] expected = forward(layer, x, true);
        ImageBatchNorm other = layers.make(3, LARGE, MOMENTUM);
        other.setParameters(gamma, beta);
        Arrays.fill(gamma, 7);
        Arrays.fill(beta, 7);
        Close.check("y", expected, forward(other, x, true));
    }

    /** Calls forward with a copy, so that only one test minds if the input is changed. */
    private static double[][][][] forward(ImageBatchNorm layer, double[][][][] x, boolean training) {
        return layer.forward(copy(x), training);
    }

    private static double[][][][] backward(ImageBatchNorm layer, double[][][][] dOut) {
        return layer.backward(copy(dOut));
    }

    private static ImageBatchNorm trained(ImageBatchNorm.Constructor layers, Draw draw) {
        ImageBatchNorm layer = layers.make(3, NEGLIGIBLE, MOMENTUM);
        for (int n : new int[] {2, 5, 4}) {
            forward(layer, batch(draw, n, 3, 1, 2), true);
        }
        return layer;
    }

    /** Requires the shape of {@code x}, and numbers: any number is near enough. */
    private static void requireShape(String what, double[][][][] x, double[][][][] actual) {
        Close.check(what, x, actual, 0, Double.MAX_VALUE);
    }

    private static double loss(double[][][][] w, double[][][][] x, double[] gamma, double[] beta, double eps) {
        double loss = dot(w, y(x, means(x), variances(x, table(x)[0].length), gamma, eps));
        double[][] weights = table(w);
        for (int k = 0; k < beta.length; k++) {
            loss += beta[k] * Arrays.stream(weights[k]).sum();
        }
        return loss;
    }

    private static double dot(double[][][][] a, double[][][][] b) {
        double[][] left = table(a);
        double[][] right = table(b);
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            for (int i = 0; i < left[k].length; i++) {
                sum += left[k][i] * right[k][i];
            }
        }
        return sum;
    }

    /** Returns gamma · (x − mean) / √(variance + eps), without a shift. */
    private static double[][][][] y(double[][][][] x, double[] mean, double[] variance, double[] gamma, double eps) {
        double[][][][] y = copy(x);
        for (double[][][] sample : y) {
            for (int k = 0; k < mean.length; k++) {
                for (double[] row : sample[k]) {
                    for (int w = 0; w < row.length; w++) {
                        row[w] = gamma[k] * (row[w] - mean[k]) * Math.pow(variance[k] + eps, -0.5);
                    }
                }
            }
        }
        return y;
    }

    private static double[] means(double[][][][] x) {
        double[][] table = table(x);
        double[] means = new double[table.length];
        for (int k = 0; k < means.length; k++) {
            for (double value : table[k]) {
                means[k] += (value - table[k][0]) / table[k].length;
            }
            means[k] += table[k][0];
        }
        return means;
    }

    /** Returns the sums of squared deviations, taken from all pairs of a channel's numbers, divided by {@code divisor}. */
    private static double[] variances(double[][][][] x, int divisor) {
        double[][] table = table(x);
        double[] variances = new double[table.length];
        for (int k = 0; k < variances.length; k++) {
            double pairs = 0;
            for (double a : table[k]) {
                for (double b : table[k]) {
                    pairs += (a - b) * (a - b);
                }
            }
            variances[k] = pairs / 2 / table[k].length / divisor;
        }
        return variances;
    }

    private static double[] moved(double[] running, double[] batch) {
        double[] moved = new double[running.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = running[k] + MOMENTUM * (batch[k] - running[k]);
        }
        return moved;
    }

    /** Returns {@code [C][N·H·W]}: all numbers of each channel. */
    private static double[][] table(double[][][][] x) {
        double[][] table = new double[x[0].length][];
        for (int k = 0; k < table.length; k++) {
            int channel = k;
            table[k] = Arrays.stream(x)
                    .flatMap(sample -> Arrays.stream(sample[channel]))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }
        return table;
    }

    /** Returns {@code [n][c][h][w]} values: every channel has a centre of its own, and a standard deviation above 0.5. */
    private static double[][][][] batch(Draw draw, int n, int c, int h, int w) {
        double[][][][] x = new double[n][c][h][w];
        for (int k = 0; k < c; k++) {
            double centre = (draw.chance(0.5) ? 1 : -1) * (3 * k + draw.real(1, 2));
            double spread = draw.real(1.2, 1.7);
            int[] places = draw.permutation(n * h * w);
            for (int i = 0; i < places.length; i++) {
                double place = (places[i] - (places.length - 1) / 2.0) * Math.min(1, 6.0 / places.length);
                x[i / (h * w)][k][i / w % h][i % w] = centre + spread * (place + draw.real(-0.1, 0.1));
            }
        }
        return x;
    }

    private static void scaleChannel(double[][][][] x, int k, double factor) {
        for (double[][][] sample : x) {
            for (double[] row : sample[k]) {
                for (int w = 0; w < row.length; w++) {
                    row[w] *= factor;
                }
            }
        }
    }

    /** Returns standard normal values, and a 0 among them: where no gradient arrives, the statistics still send one. */
    private static double[][][][] normal(Draw draw, int n, int c, int h, int w) {
        double[][][][] values = new double[n][c][][];
        for (double[][][] sample : values) {
            for (int k = 0; k < c; k++) {
                sample[k] = draw.normal(h, w);
            }
        }
        values[0][0][0][0] = 0;
        return values;
    }

    /** Scales that differ from each other and from 1. */
    private static double[] gamma(Draw draw, int c) {
        double[] gamma = new double[c];
        for (int k = 0; k < c; k++) {
            gamma[k] = (draw.chance(0.5) ? 1 : -1) * (1.3 + 0.4 * k + draw.real(0, 0.3));
        }
        return gamma;
    }

    private static double[] ones(int c) {
        double[] ones = new double[c];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][][][] copy(double[][][][] x) {
        return Arrays.stream(x)
                .map(sample -> Arrays.stream(sample)
                        .map(channel ->
                                Arrays.stream(channel).map(double[]::clone).toArray(double[][]::new))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new);
    }
}
