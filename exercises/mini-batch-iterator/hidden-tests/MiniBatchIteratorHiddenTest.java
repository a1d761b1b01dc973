package exercise.minibatchiterator;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniBatchIteratorHiddenTest {

    /** n and b: a rest of one, a rest of b − 1, no rest, one batch, b above n by one and by far, batches of one. */
    private static final int[][] SIZES = {
        {10, 3}, {11, 4}, {12, 4}, {5, 5}, {3, 8}, {4, 5}, {6, Integer.MAX_VALUE}, {4, 1}, {1, 1}, {1, 2}
    };

    @Test
    void batches_haveTheirSizes(MiniBatches batches, Draw draw) {
        for (int[] size : SIZES) {
            for (boolean shuffle : new boolean[] {false, true}) {
                requireSizes(size[0], size[1], batches.epoch(size[0], size[1], shuffle, false, draw.generator()));
            }
        }
    }

    @Test
    void dropLast_leavesFullBatchesOnly(MiniBatches batches, Draw draw) {
        for (int[] size : SIZES) {
            int full = size[0] - size[0] % size[1];
            for (boolean shuffle : new boolean[] {false, true}) {
                requireSizes(full, size[1], batches.epoch(size[0], size[1], shuffle, true, draw.generator()));
            }
        }
    }

    private static void requireSizes(int samples, int b, List<int[]> epoch) {
        Expect.that(epoch != null, "The list of batches is null.", "批次列表为 null。");
        Expect.that(epoch.size() == ((long) samples + b - 1) / b, "The number of batches is off.", "批次的个数不对。");
        for (int i = 0; i < epoch.size(); i++) {
            int size = Math.min(b, samples - i * b);
            Close.check("a batch", new int[size], epoch.get(i), 0, Double.MAX_VALUE); // only its length
        }
    }

    @Test
    void everySample_comesOnceInAnEpoch(MiniBatches batches, Draw draw) {
        for (int[] size : SIZES) {
            int[] seen = order(batches.epoch(size[0], size[1], true, false, draw.generator()));
            Arrays.sort(seen);
            Expect.that(
                    Arrays.equals(seen, IntStream.range(0, size[0]).toArray()),
                    "The batches of an epoch together do not hold each sample exactly once.",
                    "一个 epoch 的各批次合起来，没有恰好包含每个样本各一次。");
        }
    }

    @Test
    void withoutShuffle_samplesComeInOrder(MiniBatches batches, Draw draw) {
        int n = draw.integer(22, 26);
        int[] expected = IntStream.range(0, n).toArray();
        Close.check("all batches together", expected, order(batches.epoch(n, 7, false, false, draw.generator())));
        int[] full = Arrays.copyOf(expected, n - n % 7);
        Close.check("all full batches together", full, order(batches.epoch(n, 7, false, true, draw.generator())));
    }

    @Test
    void iterations_countTheBatches(MiniBatches batches) {
        int[][] counted = {
            {50000, 100, 500, 500},
            {50000, 128, 391, 390},
            {10, 3, 4, 3},
            {11, 4, 3, 2},
            {12, 4, 3, 3},
            {5, 5, 1, 1},
            {3, 8, 1, 0},
            {7, 1, 7, 7}
        };
        for (int[] row : counted) {
            Close.check("iterations without dropLast", row[2], batches.iterations(row[0], row[1], false));
            Close.check("iterations with dropLast", row[3], batches.iterations(row[0], row[1], true));
        }
    }

    @Test
    void iterations_ofHugeNumbers(MiniBatches batches) {
        int huge = Integer.MAX_VALUE;
        Close.check("iterations", 1 << 30, batches.iterations(huge, 2, false));
        Close.check("iterations", (1 << 30) - 1, batches.iterations(huge, 2, true));
        Close.check("iterations", 1, batches.iterations(5, huge, false));
        Close.check("iterations", 1, batches.iterations(huge, huge, false));
        Close.check("iterations", 2, batches.iterations(huge, huge - 1, false));
        Close.check("iterations", huge, batches.iterations(huge, 1, false));
        // a float holds 24 bits
        Close.check("iterations", (1 << 24) + 1, batches.iterations((1 << 24) + 1, 1, false));
        for (int b : new int[] {2, 3, 7, 100}) {
            int whole = huge / b - 1;
            for (int rest : new int[] {0, 1, b - 1}) {
                int n = whole * b + rest;
                Close.check("iterations", rest == 0 ? whole : whole + 1, batches.iterations(n, b, false));
                Close.check("iterations", whole, batches.iterations(n, b, true));
            }
        }
    }

    @Test
    void sameSeed_givesTheSameEpoch(MiniBatches batches, Draw draw) {
        long seed = draw.seed();
        Expect.repeatable("the epoch", () -> order(batches.epoch(30, 8, true, false, draw.generator(seed))));
    }

    /** Two orders of 40 agree by chance once in 40!, which is never. */
    @Test
    void everyEpoch_hasAnotherOrder(MiniBatches batches, Draw draw) {
        RandomGenerator rng = draw.generator();
        int[] first = order(batches.epoch(40, 6, true, false, rng));
        int[] second = order(batches.epoch(40, 6, true, false, rng));
        Expect.that(
                !Arrays.equals(first, second),
                "Two epochs in a row bring the samples in the same order.",
                "连续两个 epoch 的样本次序相同。");
    }

    /** One of the six orders is missing after 110 fair epochs with a probability below 6 · (5/6)^110 = 1.2e-8. */
    @Test
    void threeSamples_comeInEveryOrder(MiniBatches batches, Draw draw) {
        RandomGenerator rng = draw.generator();
        Set<String> seen = new HashSet<>();
        for (int epoch = 0; epoch < 110 && seen.size() < 6; epoch++) {
            seen.add(Arrays.toString(order(batches.epoch(3, 2, true, false, rng))));
        }
        Expect.that(
                seen.size() >= 6,
                "Three samples can come in six orders; some of them never do.",
                "三个样本有六种次序，其中有的从不出现。");
    }

    /** One of three samples is never left out in 60 fair epochs with a probability below 3 · (2/3)^60 = 8.2e-11. */
    @Test
    void droppedSamples_areOthersEachEpoch(MiniBatches batches, Draw draw) {
        RandomGenerator rng = draw.generator();
        Set<Integer> dropped = new HashSet<>();
        for (int epoch = 0; epoch < 60 && dropped.size() < 3; epoch++) {
            Set<Integer> missing = new HashSet<>(Set.of(0, 1, 2));
            for (int sample : order(batches.epoch(3, 2, true, true, rng))) {
                missing.remove(sample);
            }
            dropped.addAll(missing);
        }
        Expect.that(
                dropped.size() == 3,
                "With dropLast some samples are never left out, so others are left out too often.",
                "使用 dropLast 时，有的样本从不被舍弃，于是另一些被舍弃得过于频繁。");
    }

    /**
     * In a fair order the number of samples that come before the turn that bears their number is (n − 1) / 2 on average,
     * with the variance (n + 1) / 12, and nearly normal. Exchanging each place with any place moves it by about fourteen
     * standard deviations for n = 20,000.
     */
    @Test
    void largeEpoch_favoursNoSample(MiniBatches batches, Draw draw) {
        int n = 20_000;
        int[] order = order(batches.epoch(n, 7000, true, false, draw.generator()));
        Close.check("all batches together", new int[n], order, 0, Double.MAX_VALUE);
        int above = 0;
        for (int turn = 0; turn < n; turn++) {
            above += order[turn] > turn ? 1 : 0;
        }
        Chance.mean(
                new Words("The number of samples that come earlier than without a shuffle", "比不打乱时更早出现的样本个数"),
                new double[] {above},
                (n - 1) / 2.0,
                Math.sqrt((n + 1) / 12.0));
    }

    @Test
    void sizesBelowOne_areRefused(MiniBatches batches, Draw draw) {
        for (int[] size : new int[][] {{0, 4}, {-3, 4}, {10, 0}, {10, -2}, {0, 0}, {-4, -2}}) {
            String when = size[0] < 1 ? "n < 1" : "b < 1";
            Expect.thrown(
                    IllegalArgumentException.class,
                    when,
                    () -> batches.epoch(size[0], size[1], true, false, draw.generator()));
            Expect.thrown(
                    IllegalArgumentException.class,
                    when,
                    () -> batches.epoch(size[0], size[1], false, true, draw.generator()));
            for (boolean dropLast : new boolean[] {false, true}) {
                Expect.thrown(
                        IllegalArgumentException.class, when, () -> batches.iterations(size[0], size[1], dropLast));
            }
        }
    }

    @Test
    void results_areNewArrays(MiniBatches batches, Draw draw) {
        for (boolean shuffle : new boolean[] {true, false}) {
            // several batches, and one that holds all samples
            for (int b : new int[] {3, 7}) {
                List<int[]> first = batches.epoch(7, b, shuffle, false, draw.generator());
                Separate.check("epoch", batches.epoch(7, b, shuffle, false, draw.generator()), first);
            }
        }
    }

    /** Returns all batches end to end. */
    private static int[] order(List<int[]> epoch) {
        Expect.that(
                epoch != null && epoch.stream().allMatch(batch -> batch != null),
                "The list of batches, or one of them, is null.",
                "批次列表或其中某个批次为 null。");
        return epoch.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
