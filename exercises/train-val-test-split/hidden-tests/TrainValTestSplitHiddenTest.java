package exercise.trainvaltestsplit;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainValTestSplitHiddenTest {

    /**
     * n, hundredths of the training share, hundredths of the validation share, and the three sizes. In doubles 100 · 0.29
     * and 100 · 0.57 are a little less than 29 and 57.
     */
    private static final int[][] SIZES = {
        {10, 60, 20, 6, 2, 2},
        {11, 60, 20, 6, 2, 3},
        {7, 60, 20, 4, 1, 2},
        {9, 60, 20, 5, 1, 3},
        {13, 50, 30, 6, 3, 4},
        {10, 25, 25, 2, 2, 6},
        {10, 5, 95, 0, 9, 1},
        {100, 29, 57, 28, 56, 16},
        {100, 70, 30, 70, 30, 0},
        {1, 60, 20, 0, 0, 1},
        {1, 100, 0, 1, 0, 0},
        {4, 50, 50, 2, 2, 0},
        {6, 100, 0, 6, 0, 0},
        {6, 0, 100, 0, 6, 0},
        {5, 0, 0, 0, 0, 5}
    };

    @Test
    void parts_haveTheirSizes(Splitter splitter, Draw draw) {
        for (int[] size : SIZES) {
            Split split = whole(splitter.split(size[0], size[1] / 100.0, size[2] / 100.0, draw.generator()));
            length("train", size[3], split.train());
            length("val", size[4], split.val());
            length("test", size[5], split.test());
        }
    }

    @Test
    void everyIndex_isInExactlyOnePart(Splitter splitter, Draw draw) {
        for (int[] size : SIZES) {
            int[] order = order(splitter.split(size[0], size[1] / 100.0, size[2] / 100.0, draw.generator()));
            Arrays.sort(order);
            Expect.that(
                    Arrays.equals(order, IntStream.range(0, size[0]).toArray()),
                    "The parts together do not hold each index from 0 to n − 1 exactly once.",
                    "三个部分合起来，没有恰好包含 0 到 n − 1 的每个下标各一次。");
        }
    }

    @Test
    void sameSeed_givesTheSameSplit(Splitter splitter, Draw draw) {
        long seed = draw.seed();
        Expect.repeatable("the split", () -> order(splitter.split(30, 0.6, 0.2, draw.generator(seed))));
    }

    /** Two shuffles of 40 agree by chance once in 40!, which is never. */
    @Test
    void otherSeed_givesAnotherSplit(Splitter splitter, Draw draw) {
        int[] first = order(splitter.split(40, 0.6, 0.2, draw.generator()));
        int[] second = order(splitter.split(40, 0.6, 0.2, draw.generator()));
        Expect.that(
                !Arrays.equals(first, second),
                "Two generators with different seeds give the same split.",
                "种子不同的两个生成器给出了相同的划分。");
    }

    /** One of the six orders is missing after 110 fair splits with a probability below 6 · (5/6)^110 = 1.2e-8. */
    @Test
    void threeSamples_appearInEveryOrder(Splitter splitter, Draw draw) {
        RandomGenerator rng = draw.generator();
        Set<String> seen = new HashSet<>();
        for (int trial = 0; trial < 110 && seen.size() < 6; trial++) {
            seen.add(Arrays.toString(order(splitter.split(3, 0.34, 0.34, rng))));
        }
        Expect.that(
                seen.size() >= 6,
                "Three samples can be shuffled in six ways; some of them never come out of your code.",
                "三个样本有六种排列，其中有的在你的代码里从不出现。");
    }

    /** Who sorts by random numbers that are often equal leaves what is equal in its old order. */
    @Test
    void twoSamples_changePlacesHalfOfTheTime(Splitter splitter, Draw draw) {
        RandomGenerator rng = draw.generator();
        int splits = 240;
        int changed = 0;
        for (int i = 0; i < splits; i++) {
            int[] order = order(splitter.split(2, 0.5, 0.5, rng));
            length("all parts together", 2, order);
            changed += order[0] == 1 ? 1 : 0;
        }
        Chance.share(new Words("How often two samples change places", "两个样本交换位置的频率"), changed, splits, 0.5);
    }

    /**
     * In a fair shuffle the number of indices that lie behind the place that bears their number is (n − 1) / 2 on
     * average, with the variance (n + 1) / 12, and nearly normal. Exchanging each place with any place moves it by
     * about fourteen standard deviations for n = 20,000.
     */
    @Test
    void largeShuffle_favoursNoPlace(Splitter splitter, Draw draw) {
        int n = 20_000;
        int[] order = order(splitter.split(n, 0.5, 0.25, draw.generator()));
        length("all parts together", n, order);
        int above = 0;
        for (int place = 0; place < n; place++) {
            above += order[place] > place ? 1 : 0;
        }
        Chance.mean(
                new Words("The number of indices that are larger than their place", "大于其所在位置的下标个数"),
                new double[] {above},
                (n - 1) / 2.0,
                Math.sqrt((n + 1) / 12.0));
    }

    @Test
    void impossibleShares_areRefused(Splitter splitter, Draw draw) {
        double[][] shares = {
            {0.8, 0.3},
            {-0.1, 0.5},
            {0.5, -0.1},
            {-0.05, 0.5},
            {0.5, -0.05},
            {0.5, 0.501},
            {1.5, 0},
            {0, 1.5},
            {1.5, -0.5},
            {-0.5, 1.5},
            {0.5, 0.5 + 1e-9},
            {1 + 1e-12, 0},
            {-1e-12, 0.5},
            {0.5, -1e-12},
            {Double.POSITIVE_INFINITY, 0},
            {0, Double.NEGATIVE_INFINITY}
        };
        for (double[] share : shares) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "a negative share, or shares that sum up to more than 1",
                    () -> splitter.split(10, share[0], share[1], draw.generator()));
        }
    }

    @Test
    void sharesThatAreNoNumbers_areRefused(Splitter splitter, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class,
                "fTrain = NaN",
                () -> splitter.split(10, Double.NaN, 0.2, draw.generator()));
        Expect.thrown(
                IllegalArgumentException.class,
                "fVal = NaN",
                () -> splitter.split(10, 0.6, Double.NaN, draw.generator()));
        Expect.thrown(
                IllegalArgumentException.class,
                "fTrain = fVal = NaN",
                () -> splitter.split(10, Double.NaN, Double.NaN, draw.generator()));
    }

    @Test
    void noSamples_areRefused(Splitter splitter, Draw draw) {
        for (int n : new int[] {0, -1, -5, Integer.MIN_VALUE}) {
            Expect.thrown(IllegalArgumentException.class, "n < 1", () -> splitter.split(n, 0.6, 0.2, draw.generator()));
        }
    }

    @Test
    void results_areNewArrays(Splitter splitter, Draw draw) {
        Split first = splitter.split(6, 0.5, 0.4, draw.generator());
        Split second = splitter.split(6, 0.5, 0.4, draw.generator());
        Separate.check("train", second.train(), first.train(), first.val(), first.test());
        Separate.check("val", second.val(), first.train(), first.val(), first.test());
        Separate.check("test", second.test(), first.train(), first.val(), first.test());
    }

    private static void length(String what, int expected, int[] actual) {
        Close.check(what, new int[expected], actual, 0, Double.MAX_VALUE);
    }

    /** Returns train, val and test end to end. */
    private static int[] order(Split split) {
        int[] train = whole(split).train();
        int[] val = split.val();
        int[] test = split.test();
        int[] order = Arrays.copyOf(train, train.length + val.length + test.length);
        System.arraycopy(val, 0, order, train.length, val.length);
        System.arraycopy(test, 0, order, train.length + val.length, test.length);
        return order;
    }

    private static Split whole(Split split) {
        Expect.that(
                split != null && split.train() != null && split.val() != null && split.test() != null,
                "The split, or a part of it, is null.",
                "划分结果或其中某一部分为 null。");
        return split;
    }
}
