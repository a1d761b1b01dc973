package exercise.heinit;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Layers with more outputs than inputs, and kernels that are no squares, so that no two sizes can be exchanged. */
class HeInitHiddenTest {

    private static final int IN = 40;
    private static final int OUT = 250;

    private static final int COUT = 80;
    private static final int CIN = 8;
    private static final int KH = 3;
    private static final int KW = 5;

    /** Distances from the mean, in standard deviations, and the shares of a normal distribution that are further out. */
    private static final double[][] TAILS = {{2.5, 0.012419330651552318}, {3.05, 0.0022884136620454003}};

    @Test
    void shape_isThatOfTheLayer(HeInitializer initializer, Draw draw) {
        // any number is near enough to 0 here: only the shape counts
        Close.check("dense", new double[3][5], initializer.dense(3, 5, draw.generator()), 0, Double.MAX_VALUE);
        double[][][][] kernels = initializer.conv(2, 3, 4, 5, draw.generator());
        Close.check("conv", new double[2][3][4][5], kernels, 0, Double.MAX_VALUE);
    }

    @Test
    void dense_hasTheVarianceTwoOverFanIn(HeInitializer initializer, Draw draw) {
        requireVariance("dense", dense(initializer, draw), 2.0 / IN);
    }

    @Test
    void conv_hasTheVarianceTwoOverItsPatch(HeInitializer initializer, Draw draw) {
        requireVariance("conv", conv(initializer, draw), 2.0 / (CIN * KH * KW));
    }

    @Test
    void weights_haveTheTailsOfTheBell(HeInitializer initializer, Draw draw) {
        requireTails("dense", dense(initializer, draw));
        requireTails("conv", conv(initializer, draw));
    }

    @Test
    void signs_areBalanced(HeInitializer initializer, Draw draw) {
        requireBalance("dense", dense(initializer, draw));
        requireBalance("conv", conv(initializer, draw));
    }

    @Test
    void denseWeights_areDrawnOneByOne(HeInitializer initializer, Draw draw) {
        double[][] wide = matrix(initializer, 2, 600, draw.generator());
        requireIndependence("dense", wide[0], wide[1]);
        double[][] tall = matrix(initializer, 600, 2, draw.generator());
        requireIndependence("dense", column(tall, 0), column(tall, 1));
        requireOwnSizes(numbers(matrix(initializer, IN, OUT, draw.generator())));
        // what is brought to a certain mean or variance afterwards shows in a layer of one weight
        RandomGenerator rng = draw.generator();
        double[] single = new double[30];
        for (int i = 0; i < single.length; i++) {
            single[i] = matrix(initializer, 1, 1, rng)[0][0];
        }
        requireOwnSizes(single);
    }

    @Test
    void kernels_areDrawnOneByOne(HeInitializer initializer, Draw draw) {
        double[][][][] kernels = initializer.conv(4, 6, 7, 8, draw.generator());
        Close.check("conv", new double[4][6][7][8], kernels, 0, Double.MAX_VALUE);
        requireIndependence("conv", numbers(kernels[0]), numbers(kernels[3]));
        requireIndependence("conv", numbers(kernels[0][0]), numbers(kernels[0][5]));
        Function<Integer, double[]> row = r -> Arrays.stream(kernels)
                .flatMap(Arrays::stream)
                .flatMapToDouble(map -> Arrays.stream(map[r]))
                .toArray();
        requireIndependence("conv", row.apply(0), row.apply(6));
        double[] all = Arrays.stream(kernels)
                .flatMapToDouble(kernel -> Arrays.stream(numbers(kernel)))
                .toArray();
        requireIndependence("conv", everySecond(all, 0), everySecond(all, 1));
        requireOwnSizes(all);
    }

    @Test
    void deepStack_keepsTheSignal(HeInitializer initializer, Draw draw) {
        int width = 100;
        RandomGenerator rng = draw.generator();
        double[] signal = draw.normal(width);
        double before = meanSquare(signal);
        for (int layer = 0; layer < 15; layer++) {
            double[][] weights = initializer.dense(width, width, rng);
            Close.check("dense", new double[width][width], weights, 0, Double.MAX_VALUE);
            signal = relu(signal, weights);
        }
        double growth = Math.log(meanSquare(signal) / before);
        // fifteen layers of a hundred units change it by e to the power of -0.4 ± 0.9, and a missing 2 by e^-10
        Expect.that(
                growth > -5.5,
                "Behind fifteen layers with ReLU hardly anything is left of the signal.",
                "经过十五个带 ReLU 的层，信号几乎消失了。");
        Expect.that(growth < 5.5, "Behind fifteen layers with ReLU the signal has exploded.", "经过十五个带 ReLU 的层，信号爆炸了。");
    }

    @Test
    void randomness_comesFromTheGenerator(HeInitializer initializer, Draw draw) {
        // odd numbers of weights: who draws in pairs has one left over, and it must not get into a later call
        requireOwnSequence(rng -> initializer.dense(3, 5, rng), draw);
        requireOwnSequence(rng -> initializer.conv(3, 1, 5, 3, rng), draw);
    }

    @Test
    void sizesBelowOne_areRefused(HeInitializer initializer, Draw draw) {
        for (int bad : new int[] {0, -2}) {
            refused("fanIn = " + bad, () -> initializer.dense(bad, 3, draw.generator()));
            refused("fanOut = " + bad, () -> initializer.dense(3, bad, draw.generator()));
            refused("cout = " + bad, () -> initializer.conv(bad, 2, 2, 2, draw.generator()));
            refused("cin = " + bad, () -> initializer.conv(2, bad, 2, 2, draw.generator()));
            refused("kh = " + bad, () -> initializer.conv(2, 2, bad, 2, draw.generator()));
            refused("kw = " + bad, () -> initializer.conv(2, 2, 2, bad, draw.generator()));
        }
        // two wrongs must not make a right: the product of the sizes is positive
        refused("kh = -2 and kw = -2", () -> initializer.conv(2, 2, -2, -2, draw.generator()));
        refused("cout = -2 and cin = -2", () -> initializer.conv(-2, -2, 2, 2, draw.generator()));
        refused("fanIn = -2 and fanOut = -2", () -> initializer.dense(-2, -2, draw.generator()));
        Close.check("dense", new double[1][1], initializer.dense(1, 1, draw.generator()), 0, Double.MAX_VALUE);
    }

    @Test
    void results_areNewArrays(HeInitializer initializer, Draw draw) {
        double[][] weights = initializer.dense(3, 4, draw.generator());
        Separate.check("dense", initializer.dense(3, 4, draw.generator()), (Object) weights);
        double[][][][] kernels = initializer.conv(2, 3, 2, 4, draw.generator());
        Separate.check("conv", initializer.conv(2, 3, 2, 4, draw.generator()), (Object) kernels);
    }

    /** Returns the numbers that a dense layer's weights were drawn as, once each: other tests mind repetitions. */
    private static double[] dense(HeInitializer initializer, Draw draw) {
        double[][] weights = matrix(initializer, IN, OUT, draw.generator());
        return Arrays.stream(numbers(weights)).distinct().toArray();
    }

    private static double[][] matrix(HeInitializer initializer, int fanIn, int fanOut, RandomGenerator rng) {
        double[][] weights = initializer.dense(fanIn, fanOut, rng);
        Close.check("dense", new double[fanIn][fanOut], weights, 0, Double.MAX_VALUE);
        return weights;
    }

    private static double[] conv(HeInitializer initializer, Draw draw) {
        double[][][][] kernels = initializer.conv(COUT, CIN, KH, KW, draw.generator());
        Close.check("conv", new double[COUT][CIN][KH][KW], kernels, 0, Double.MAX_VALUE);
        return Arrays.stream(kernels)
                .flatMapToDouble(kernel -> Arrays.stream(numbers(kernel)))
                .distinct()
                .toArray();
    }

    private static void requireVariance(String what, double[] weights, double variance) {
        double[] squares = Arrays.stream(weights).map(weight -> weight * weight).toArray();
        // the square of a normal number has the standard deviation √2 · variance
        Chance.mean(new Words("The variance of %s", "%s 的方差").with(what), squares, variance, Math.sqrt(2) * variance);
    }

    private static void requireTails(String what, double[] weights) {
        // measured by the sample's own deviation, so that only the form counts; the share then varies less, not more
        for (double[] tail : TAILS) {
            double far = tail[0] * Math.sqrt(meanSquare(weights));
            int beyond = (int) Arrays.stream(weights)
                    .filter(weight -> Math.abs(weight) > far)
                    .count();
            Words share = new Words("The share of %s far from 0", "%s 中离 0 很远的比例").with(what);
            Chance.share(share, beyond, weights.length, tail[1]);
        }
    }

    private static void requireBalance(String what, double[] weights) {
        int positive = (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
        Words share = new Words("The share of positive weights of %s", "%s 中正权重的比例").with(what);
        Chance.share(share, positive, weights.length, 0.5);
    }

    private static void requireIndependence(String what, double[] first, double[] second) {
        int agreements = 0;
        for (int i = 0; i < first.length; i++) {
            agreements += first[i] > 0 == second[i] > 0 ? 1 : 0;
        }
        Words share = new Words("The agreement in sign between parts of %s", "%s 的不同部分之间符号一致的比例").with(what);
        Chance.share(share, agreements, first.length, 0.5);
    }

    /** Requires that hardly two weights have the same size; those of a right solution never have. */
    private static void requireOwnSizes(double[] weights) {
        long sizes = Arrays.stream(weights).map(Math::abs).distinct().count();
        Expect.that(
                sizes > 0.99 * weights.length,
                "Weights have the same size: one draw stands behind several of them.",
                "有的权重大小相同：同一次抽取用在了几个数上。");
    }

    private static void requireOwnSequence(Function<RandomGenerator, Object> weights, Draw draw) {
        long seed = draw.seed();
        RandomGenerator rng = draw.generator(seed);
        Object first = weights.apply(rng);
        Expect.that(
                Expect.sameBits(first, weights.apply(draw.generator(seed))),
                "Equal generators give different weights: chance comes in from somewhere else.",
                "相同的生成器给出了不同的权重：随机性另有来源。");
        Expect.that(
                !Expect.sameBits(first, weights.apply(draw.generator())),
                "Different generators give the same weights: the generator is not used.",
                "不同的生成器给出了相同的权重：没有用到传入的生成器。");
        Expect.that(
                !Expect.sameBits(first, weights.apply(rng)),
                "Two calls with one generator give the same weights: two layers would start as twins.",
                "同一个生成器的两次调用给出了相同的权重：两个层会从一模一样的状态开始。");
    }

    private static void refused(String when, Expect.Action action) {
        Expect.thrown(IllegalArgumentException.class, when, action);
    }

    private static double[] relu(double[] signal, double[][] weights) {
        double[] out = new double[weights[0].length];
        for (int unit = 0; unit < out.length; unit++) {
            double sum = 0;
            for (int input = 0; input < signal.length; input++) {
                sum += signal[input] * weights[input][unit];
            }
            out[unit] = Math.max(0, sum);
        }
        return out;
    }

    private static double meanSquare(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number * number).sum() / numbers.length;
    }

    private static double[] everySecond(double[] numbers, int offset) {
        return IntStream.range(0, numbers.length / 2)
                .mapToDouble(i -> numbers[2 * i + offset])
                .toArray();
    }

    private static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] numbers(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] numbers(double[][][] kernel) {
        return Arrays.stream(kernel)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
