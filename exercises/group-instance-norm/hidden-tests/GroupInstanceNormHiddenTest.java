package exercise.groupinstancenorm;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Six channels in two groups of three, where nothing else is said. */
class GroupInstanceNormHiddenTest {

    /** So small that it does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double LARGE = 0.5;

    @Test
    void forward_normalisesEveryGroup(GroupNormalization.Constructor layers, Draw draw) {
        for (int groups : new int[] {2, 3}) {
            double[][][][] x = batch(draw, 3, 6, 2, 4);
            x[1][0][1][2] = 0;
            GroupNormalization layer = layers.make(6, groups, NEGLIGIBLE);
            Close.check("y", y(x, groups, ones(6), new double[6], NEGLIGIBLE), forward(layer, x));
        }
    }

    @Test
    void forward_epsilonIsInsideTheRoot(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 6, 1, 2);
        scaleSample(x[1], 1e-4); // variances far below eps
        GroupNormalization layer = layers.make(6, 2, LARGE);
        Close.check("y", y(x, 2, ones(6), new double[6], LARGE), forward(layer, x));
    }

    @Test
    void singleGroup_isLayerNormalization(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 4, 1, 2);
        GroupNormalization layer = layers.make(4, 1, NEGLIGIBLE);
        Close.check("y", y(x, 1, ones(4), new double[4], NEGLIGIBLE), forward(layer, x));
    }

    @Test
    void groupForEachChannel_isInstanceNormalization(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 4, 2, 5);
        GroupNormalization layer = layers.make(4, 4, NEGLIGIBLE);
        Close.check("y", y(x, 4, ones(4), new double[4], NEGLIGIBLE), forward(layer, x));
    }

    @Test
    void gammaAndBeta_belongToChannels(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 6, 2, 1);
        double[] gamma = gamma(draw, 6);
        double[] beta = draw.vector(6);
        double[][][][] expected = forward(layers.make(6, 2, LARGE), x);
        requireShape("y", x, expected);
        for (double[][][] sample : expected) {
            for (int k = 0; k < 6; k++) {
                for (double[] row : sample[k]) {
                    row[0] = gamma[k] * row[0] + beta[k];
                }
            }
        }
        GroupNormalization layer = layers.make(6, 2, LARGE);
        layer.setParameters(gamma, beta);
        Close.check("y", expected, forward(layer, x));
    }

    @Test
    void groupOfEqualNumbers_givesBeta(GroupNormalization.Constructor layers, Draw draw) {
        double value = (draw.chance(0.5) ? 1 : -1) * draw.integer(1, 5);
        double[] beta = draw.vector(4);
        for (int pixels : new int[] {2, 1}) {
            double[][][][] x = new double[1][4][1][pixels];
            double[][][][] expected = new double[1][4][1][pixels];
            for (int k = 0; k < 4; k++) {
                Arrays.fill(x[0][k][0], value);
                Arrays.fill(expected[0][k][0], beta[k]);
            }
            GroupNormalization layer = layers.make(4, pixels == 1 ? 4 : 2, LARGE);
            layer.setParameters(gamma(draw, 4), beta.clone());
            Close.check("y", expected, forward(layer, x));
        }
    }

    @Test
    void sample_doesNotDependOnTheOthers(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 6, 1, 2);
        double[][][][] dOut = normal(draw, 3, 6, 1, 2);
        GroupNormalization layer = layers.make(6, 2, NEGLIGIBLE);
        double[][][][] y = forward(layer, x);
        double[][][][] dX = backward(layer, dOut);
        requireShape("y", x, y);
        requireShape("dX", x, dX);
        for (int n = 0; n < 3; n++) {
            Close.check("y", new double[][][][] {y[n]}, forward(layer, new double[][][][] {x[n]}));
            double[][][][] alone = backward(layer, new double[][][][] {dOut[n]});
            Close.check("dX", new double[][][][] {dX[n]}, alone, 1e-9, 1e-11);
        }
    }

    @Test
    void use_isLikeTraining(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        double[][][][] dOut = normal(draw, 2, 6, 1, 2);
        GroupNormalization layer = layers.make(6, 2, NEGLIGIBLE);
        forward(layer, batch(draw, 2, 6, 1, 2));
        forward(layer, batch(draw, 2, 6, 1, 2));
        Close.check("y", y(x, 2, ones(6), new double[6], NEGLIGIBLE), layer.forward(copy(x), false));
        double[][][][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, 2, ones(6), new double[6], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    @Test
    void dX_agreesWithTheNumericalGradient(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 3);
        double[][][][] dOut = normal(draw, 2, 6, 1, 3);
        GroupNormalization layer = layers.make(6, 2, NEGLIGIBLE);
        forward(layer, x);
        double[][][][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, 2, ones(6), new double[6], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    @Test
    void dX_respectsGammaAndEpsilon(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 3, 6, 3, 1);
        scaleSample(x[0], 0);
        double[][][][] dOut = normal(draw, 3, 6, 3, 1);
        double[] gamma = gamma(draw, 6);
        double[] beta = draw.vector(6);
        GroupNormalization layer = layers.make(6, 2, LARGE);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x);
        double[][][][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, 2, gamma, beta, LARGE)).check("dX", x, dX);
    }

    @Test
    void dGammaAndDBeta_agreeWithTheNumericalGradient(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 3);
        double[][][][] dOut = normal(draw, 2, 6, 1, 3);
        double[] gamma = gamma(draw, 6);
        double[] beta = draw.vector(6);
        GroupNormalization layer = layers.make(6, 2, NEGLIGIBLE);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x);
        backward(layer, dOut);
        double[] dGamma = layer.dGamma();
        double[] dBeta = layer.dBeta();
        GradientCheck.of(() -> loss(dOut, x, 2, gamma, beta, NEGLIGIBLE)).check("dGamma", gamma, dGamma);
        GradientCheck.of(() -> loss(dOut, x, 2, gamma, beta, NEGLIGIBLE)).check("dBeta", beta, dBeta);
    }

    @Test
    void groups_mustDivideTheChannelsEvenly(GroupNormalization.Constructor layers) {
        for (int groups : new int[] {4, 5, 7, 12, 0, -1, -2, -6}) {
            Expect.thrown(IllegalArgumentException.class, "C = 6, G = " + groups, () -> layers.make(6, groups, LARGE));
        }
    }

    @Test
    void backward_belongsToTheLastForward(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        double[][][][] dOut = normal(draw, 2, 6, 1, 2);
        GroupNormalization once = layers.make(6, 2, NEGLIGIBLE);
        forward(once, x);
        double[][][][] expected = backward(once, dOut);
        requireShape("dX", x, expected);
        GroupNormalization again = layers.make(6, 2, NEGLIGIBLE);
        forward(again, batch(draw, 2, 6, 1, 2));
        backward(again, normal(draw, 2, 6, 1, 2));
        forward(again, batch(draw, 3, 6, 2, 1));
        forward(again, batch(draw, 1, 6, 1, 2));
        forward(again, x);
        Close.check("dX", expected, backward(again, dOut), 1e-9, 1e-11);
    }

    @Test
    void parameterGradients_areNotAddedUp(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] dOut = normal(draw, 2, 6, 1, 2);
        GroupNormalization layer = layers.make(6, 2, NEGLIGIBLE);
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        forward(layer, x);
        double[][][][] dX = backward(layer, dOut);
        requireShape("dX", x, dX);
        double[] dGamma = layer.dGamma() == null ? new double[6] : layer.dGamma();
        double[] dBeta = layer.dBeta() == null ? new double[6] : layer.dBeta();
        Close.check("dX", dX, backward(layer, dOut));
        Close.check("dGamma", dGamma, layer.dGamma());
        Close.check("dBeta", dBeta, layer.dBeta());
    }

    @Test
    void twoLayers_doNotMix(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        double[][][][] dOut = normal(draw, 2, 6, 1, 2);
        GroupNormalization first = layers.make(6, 2, NEGLIGIBLE);
        GroupNormalization second = layers.make(6, 2, NEGLIGIBLE);
        forward(first, x);
        forward(second, batch(draw, 2, 6, 1, 2));
        second.setParameters(gamma(draw, 6), draw.vector(6));
        double[][][][] dX = backward(first, dOut);
        GradientCheck.of(() -> loss(dOut, x, 2, ones(6), new double[6], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    /** The values are multiples of 1/1024, so that adding 2^27 to them rounds nothing; a sixth of their sum is rounded. */
    @Test
    void largeMean_costsNoDigits(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        double[][][][] shifted = copy(x);
        for (int n = 0; n < 2; n++) {
            for (int k = 0; k < 6; k++) {
                for (int w = 0; w < 2; w++) {
                    x[n][k][0][w] = Math.rint(1024 * x[n][k][0][w]) / 1024;
                    shifted[n][k][0][w] = x[n][k][0][w] + (1 << 27);
                }
            }
        }
        double[][][][] expected = y(x, 2, ones(6), new double[6], LARGE);
        Close.check("y", expected, forward(layers.make(6, 2, LARGE), shifted), 1e-6, 1e-6);
    }

    @Test
    void arguments_areLeftAlone(GroupNormalization.Constructor layers, Draw draw) {
        double[][][][] x = batch(draw, 2, 6, 1, 2);
        double[][][][] dOut = normal(draw, 2, 6, 1, 2);
        double[] gamma = gamma(draw, 6);
        double[] beta = draw.vector(6);
        Unchanged input = Unchanged.of("x", x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        Unchanged scale = Unchanged.of("gamma", gamma);
        Unchanged shift = Unchanged.of("beta", beta);
        GroupNormalization layer = layers.make(6, 2, LARGE);
        layer.setParameters(gamma, beta);
        layer.forward(x, true);
        layer.backward(dOut);
        input.check();
        upstream.check();
        scale.check();
        shift.check();
    }

    @Test
    void results_areNewArrays(GroupNormalization.Constructor layers, Draw draw) {
        GroupNormalization layer = layers.make(6, 2, LARGE);
        for (boolean training : new boolean[] {true, false}) {
            double[][][][] x = draw.tensor(2, 6, 2, 3);
            double[][][][] dOut = draw.tensor(2, 6, 2, 3);
            double[][][][] y = layer.forward(x, training);
            Separate.check("y", y, (Object) x);
            double[][][][] dX = layer.backward(dOut);
            Separate.check("dX", dX, x, y, dOut);
            double[][][][] later = draw.tensor(2, 6, 2, 3);
            Separate.check("y", layer.forward(later, training), later, x, y, dOut, dX);
            Separate.check("dX", layer.backward(dOut), later, x, y, dOut, dX);
        }
    }

    @Test
    void parameters_areCopied(GroupNormalization.Constructor layers, Draw draw) {
        double[] gamma = draw.vector(6);
        double[] beta = draw.vector(6);
        double[][][][] x = draw.tensor(2, 6, 2, 3);
        GroupNormalization layer = layers.make(6, 2, LARGE);
        layer.setParameters(gamma.clone(), beta.clone());
        double[][][][] expected = forward(layer, x);
        GroupNormalization other = layers.make(6, 2, LARGE);
        other.setParameters(gamma, beta);
        Arrays.fill(gamma, 7);
        Arrays.fill(beta, 7);
        Close.check("y", expected, forward(other, x));
    }

    /** Calls forward with a copy, so that only one test minds if the input is changed. */
    private static double[][][][] forward(GroupNormalization layer, double[][][][] x) {
        return layer.forward(copy(x), true);
    }

    private static double[][][][] backward(GroupNormalization layer, double[][][][] dOut) {
        return layer.backward(copy(dOut));
    }

    /** Requires the shape of {@code x}, and numbers: any number is near enough. */
    private static void requireShape(String what, double[][][][] x, double[][][][] actual) {
        Close.check(what, x, actual, 0, Double.MAX_VALUE);
    }

    private static double loss(
            double[][][][] weights, double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        double[][][][] y = y(x, groups, gamma, beta, eps);
        double loss = 0;
        for (int n = 0; n < y.length; n++) {
            for (int k = 0; k < gamma.length; k++) {
                for (int h = 0; h < y[n][k].length; h++) {
                    for (int w = 0; w < y[n][k][h].length; w++) {
                        loss += weights[n][k][h][w] * y[n][k][h][w];
                    }
                }
            }
        }
        return loss;
    }

    /** Returns what the layer should: the variance of a group is taken from all pairs of its numbers. */
    private static double[][][][] y(double[][][][] x, int groups, double[] gamma, double[] beta, double eps) {
        double[][][][] y = copy(x);
        int size = gamma.length / groups;
        for (double[][][] sample : y) {
            for (int first = 0; first < gamma.length; first += size) {
                double[] numbers = Arrays.stream(sample, first, first + size)
                        .flatMap(Arrays::stream)
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
                double mean = Arrays.stream(numbers).sum() / numbers.length;
                double inverse = Math.pow(variance(numbers) + eps, -0.5);
                for (int k = first; k < first + size; k++) {
                    for (double[] row : sample[k]) {
                        for (int w = 0; w < row.length; w++) {
                            row[w] = gamma[k] * (row[w] - mean) * inverse + beta[k];
                        }
                    }
                }
            }
        }
        return y;
    }

    private static double variance(double[] numbers) {
        double pairs = 0;
        for (double a : numbers) {
            for (double b : numbers) {
                pairs += (a - b) * (a - b);
            }
        }
        return pairs / 2 / numbers.length / numbers.length;
    }

    /** Returns {@code [n][c][h][w]} values: each channel of each sample has a centre of its own, and some spread. */
    private static double[][][][] batch(Draw draw, int n, int c, int h, int w) {
        double[][][][] x = new double[n][c][h][w];
        for (double[][][] sample : x) {
            int[] places = draw.permutation(c);
            double sign = draw.chance(0.5) ? 1 : -1;
            for (int k = 0; k < c; k++) {
                double centre = sign * (1.5 + 1.2 * places[k] + draw.real(-0.2, 0.2));
                int[] order = draw.permutation(h * w);
                for (int i = 0; i < order.length; i++) {
                    sample[k][i / w][i % w] = centre + 1.6 * (order[i] + draw.real(-0.2, 0.2));
                }
            }
        }
        return x;
    }

    private static void scaleSample(double[][][] sample, double factor) {
        for (double[][] channel : sample) {
            for (double[] row : channel) {
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
        values[0][1][0][0] = 0;
        return values;
    }

    /** Scales that differ from each other and from 1; one of them is 0, whose channel still has a gradient. */
    private static double[] gamma(Draw draw, int c) {
        double[] gamma = new double[c];
        for (int k = 0; k < c; k++) {
            gamma[k] = (draw.chance(0.5) ? 1 : -1) * (1.3 + 0.4 * k + draw.real(0, 0.3));
        }
        gamma[1] = 0;
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
