package exercise.gaussianxavierinit;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A layer with far more units than inputs, so that it matters which of the two stands in a formula. */
class GaussianXavierInitHiddenTest {

    private static final int IN = 40;
    private static final int OUT = 250;

    /** Distances from the mean, in standard deviations, and the shares of a normal distribution that are further out. */
    private static final double[][] TAILS = {{2.5, 0.012419330651552318}, {3.05, 0.0022884136620454003}};

    private interface Scheme {
        double[][] draw(int fanIn, int fanOut, RandomGenerator rng);
    }

    @Test
    void shape_isFanInTimesFanOut(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            requireShape(3, 5, scheme.draw(3, 5, draw.generator()));
        }
    }

    @Test
    void gaussian_hasTheDeviationOneHundredth(Initializer initializer, Draw draw) {
        double[] weights = drawn(initializer::gaussian, draw);
        requireNormalVariance("gaussian", weights, 0.01 * 0.01);
    }

    @Test
    void glorotNormal_hasTheVarianceOfBothFans(Initializer initializer, Draw draw) {
        double[] weights = drawn(initializer::glorotNormal, draw);
        requireNormalVariance("glorotNormal", weights, 2.0 / (IN + OUT));
    }

    @Test
    void normalWeights_haveTheTailsOfTheBell(Initializer initializer, Draw draw) {
        requireTails("gaussian", drawn(initializer::gaussian, draw));
        requireTails("glorotNormal", drawn(initializer::glorotNormal, draw));
    }

    @Test
    void glorotUniform_fillsItsInterval(Initializer initializer, Draw draw) {
        requireFilled("glorotUniform", drawn(initializer::glorotUniform, draw), Math.sqrt(6.0 / (IN + OUT)));
    }

    @Test
    void fanInUniform_fillsItsInterval(Initializer initializer, Draw draw) {
        requireFilled("fanInUniform", drawn(initializer::fanInUniform, draw), Math.sqrt(3.0 / IN));
    }

    @Test
    void uniformWeights_areSpreadEvenly(Initializer initializer, Draw draw) {
        requireEven("glorotUniform", drawn(initializer::glorotUniform, draw));
        requireEven("fanInUniform", drawn(initializer::fanInUniform, draw));
    }

    @Test
    void signs_areBalanced(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            double[] weights = drawn(scheme, draw);
            int positive = count(weights, weight -> weight > 0 ? 1 : 0);
            Chance.share(new Words("The share of positive weights", "正权重的比例"), positive, weights.length, 0.5);
        }
    }

    @Test
    void weights_areDrawnOneByOne(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            double[][] rows = twoLines(matrix(scheme, 2, 600, draw.generator()));
            requireIndependence(new Words("The agreement in sign of two rows", "两行之间符号一致的比例"), rows[0], rows[1]);
            double[][] columns = twoLines(matrix(scheme, 600, 2, draw.generator()));
            requireIndependence(
                    new Words("The agreement in sign of neighbours in a row", "同一行相邻两数符号一致的比例"),
                    columns[0],
                    columns[1]);
            requireOwnSizes(numbers(matrix(scheme, IN, OUT, draw.generator())));
            requireOwnSizes(single(scheme, draw.generator()));
        }
    }

    @Test
    void randomness_comesFromTheGenerator(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            long seed = draw.seed();
            // an odd number of weights: who draws in pairs has one left over, and it must not get into a later call
            double[][] weights = scheme.draw(3, 5, draw.generator(seed));
            Expect.that(
                    Expect.sameBits(weights, scheme.draw(3, 5, draw.generator(seed))),
                    "Equal generators give different weights: chance comes in from somewhere else.",
                    "相同的生成器给出了不同的权重：随机性另有来源。");
            Expect.that(
                    !Expect.sameBits(weights, scheme.draw(3, 5, draw.generator())),
                    "Different generators give the same weights: the generator is not used.",
                    "不同的生成器给出了相同的权重：没有用到传入的生成器。");
        }
    }

    @Test
    void calls_drawOn(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            RandomGenerator rng = draw.generator();
            double[][] first = scheme.draw(4, 6, rng);
            Expect.that(
                    !Expect.sameBits(first, scheme.draw(4, 6, rng)),
                    "Two calls with one generator give the same weights: two layers would start as twins.",
                    "同一个生成器的两次调用给出了相同的权重：两个层会从一模一样的状态开始。");
        }
    }

    @Test
    void fansBelowOne_areRefused(Initializer initializer, Draw draw) {
        for (Scheme scheme : schemes(initializer)) {
            for (int bad : new int[] {0, -1}) {
                Expect.thrown(
                        IllegalArgumentException.class, "fanIn = " + bad, () -> scheme.draw(bad, 3, draw.generator()));
                Expect.thrown(
                        IllegalArgumentException.class, "fanOut = " + bad, () -> scheme.draw(3, bad, draw.generator()));
            }
            Expect.thrown(
                    IllegalArgumentException.class,
                    "fanIn = -2 and fanOut = -2",
                    () -> scheme.draw(-2, -2, draw.generator()));
            requireShape(1, 1, scheme.draw(1, 1, draw.generator()));
        }
    }

    @Test
    void results_areNewArrays(Initializer initializer, Draw draw) {
        List<double[][]> earlier = new ArrayList<>();
        for (Scheme scheme : schemes(initializer)) {
            for (int call = 0; call < 2; call++) {
                double[][] weights = scheme.draw(3, 4, draw.generator());
                Separate.check("W", weights, earlier);
                earlier.add(weights);
            }
        }
    }

    private static List<Scheme> schemes(Initializer initializer) {
        return List.of(
                initializer::gaussian,
                initializer::glorotNormal,
                initializer::glorotUniform,
                initializer::fanInUniform);
    }

    /** Returns the numbers that a large layer's weights were drawn as, once each: only one test minds repetitions. */
    private static double[] drawn(Scheme scheme, Draw draw) {
        double[][] weights = matrix(scheme, IN, OUT, draw.generator());
        return Arrays.stream(numbers(weights)).distinct().toArray();
    }

    /** Returns a layer's weights, whichever of the two fans a learner has put first: only one test minds. */
    private static double[][] matrix(Scheme scheme, int fanIn, int fanOut, RandomGenerator rng) {
        double[][] weights = scheme.draw(fanIn, fanOut, rng);
        boolean transposed = weights != null && weights.length == fanOut;
        requireShape(transposed ? fanOut : fanIn, transposed ? fanIn : fanOut, weights);
        return weights;
    }

    /** Returns layers of one weight: what is brought to a certain mean or variance afterwards shows there. */
    private static double[] single(Scheme scheme, RandomGenerator rng) {
        double[] weights = new double[30];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = matrix(scheme, 1, 1, rng)[0][0];
        }
        return weights;
    }

    private static double[] numbers(double[][] weights) {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Returns the two rows, or else the two columns. */
    private static double[][] twoLines(double[][] weights) {
        if (weights.length == 2) {
            return weights;
        }
        double[][] lines = new double[2][weights.length];
        for (int i = 0; i < weights.length; i++) {
            lines[0][i] = weights[i][0];
            lines[1][i] = weights[i][1];
        }
        return lines;
    }

    /** Requires numbers in that shape, whatever they are: every one of them is near enough to 0. */
    private static void requireShape(int rows, int columns, double[][] weights) {
        Close.check("weights", new double[rows][columns], weights, 0, Double.MAX_VALUE);
    }

    private static void requireNormalVariance(String scheme, double[] weights, double variance) {
        double[] squares = Arrays.stream(weights).map(weight -> weight * weight).toArray();
        // the square of a normal number has the standard deviation √2 · variance
        Words what = new Words("The variance of %s", "%s 的方差").with(scheme);
        Chance.mean(what, squares, variance, Math.sqrt(2) * variance);
    }

    private static void requireTails(String scheme, double[] weights) {
        double meanSquare =
                Arrays.stream(weights).map(weight -> weight * weight).sum() / weights.length;
        for (double[] tail : TAILS) {
            // measured by the sample's own deviation, so that only the form counts; the share then varies less, not
            // more
            double far = tail[0] * Math.sqrt(meanSquare);
            int beyond = count(weights, weight -> Math.abs(weight) > far ? 1 : 0);
            Words what = new Words("The share of %s far from 0", "%s 中离 0 很远的比例").with(scheme);
            Chance.share(what, beyond, weights.length, tail[1]);
        }
    }

    private static void requireFilled(String scheme, double[] weights, double bound) {
        double most = Arrays.stream(weights).max().orElseThrow();
        double least = Arrays.stream(weights).min().orElseThrow();
        Words beyond = new Words("%s draws weights beyond its bound.", "%s 抽出了超出边界的权重。").with(scheme);
        Expect.that(Math.max(most, -least) <= bound * (1 + 1e-12), beyond.en(), beyond.zh());
        Words inside = new Words("%s does not reach both its bounds.", "%s 没有达到两侧的边界。").with(scheme);
        // of n numbers none is in the outermost 21 / n of its side with the probability e^-21, which is 8e-10
        double reach = bound * (1 - 42.0 / weights.length);
        Expect.that(Math.min(most, -least) > reach, inside.en(), inside.zh());
    }

    private static void requireEven(String scheme, double[] weights) {
        double most = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
        int inner = count(weights, weight -> Math.abs(weight) < most / 2 ? 1 : 0);
        Words what = new Words("The share of %s in the inner half of its interval", "%s 落在区间内侧一半的比例").with(scheme);
        Chance.share(what, inner, weights.length, 0.5);
    }

    private static void requireIndependence(Words what, double[] first, double[] second) {
        int agreements = 0;
        for (int i = 0; i < first.length; i++) {
            agreements += first[i] > 0 == second[i] > 0 ? 1 : 0;
        }
        Chance.share(what, agreements, first.length, 0.5);
    }

    /** Requires that hardly two weights have the same size; those of a right solution never have. */
    private static void requireOwnSizes(double[] weights) {
        long sizes = Arrays.stream(weights).map(Math::abs).distinct().count();
        Expect.that(
                sizes > 0.99 * weights.length,
                "Weights have the same size: one draw stands behind several of them.",
                "有的权重大小相同：同一次抽取用在了几个数上。");
    }

    private static int count(double[] weights, DoubleUnaryOperator indicator) {
        return (int) Arrays.stream(weights).map(indicator).sum();
    }
}
