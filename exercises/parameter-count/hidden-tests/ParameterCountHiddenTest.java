package exercise.parametercount;

import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** All sizes of one layer are drawn from ranges that do not meet, so that no two of them are equal. */
class ParameterCountHiddenTest {

    private static final int BIG = 100_000;

    @Test
    void dense_countsWeightsAndBiases(LayerCounts counts, Draw draw) {
        int in = draw.integer(20, 40);
        int out = draw.integer(5, 15);
        requireCount("dense", sum(times(in, out), times(out)), counts.dense(in, out, true));
        requireCount("dense", times(25_088 + 1, 4096), counts.dense(25_088, 4096, true));
    }

    @Test
    void dense_withoutBiasCountsWeights(LayerCounts counts, Draw draw) {
        int in = draw.integer(20, 40);
        int out = draw.integer(5, 15);
        requireCount("dense without bias", times(in, out), counts.dense(in, out, false));
    }

    @Test
    void conv_countsWeightsAndBiases(LayerCounts counts, Draw draw) {
        int kh = draw.integer(2, 3);
        int kw = draw.integer(4, 6);
        int cin = draw.integer(7, 12);
        int cout = draw.integer(20, 40);
        requireCount("conv", sum(times(kh, kw, cin, cout), times(cout)), counts.conv(kh, kw, cin, cout, true));
        requireCount("conv", times(28, 4), counts.conv(3, 3, 3, 4, true));
    }

    @Test
    void conv_withoutBiasCountsWeights(LayerCounts counts, Draw draw) {
        int kh = draw.integer(4, 6);
        int kw = draw.integer(2, 3);
        int cin = draw.integer(20, 40);
        int cout = draw.integer(7, 12);
        requireCount("conv without bias", times(kh, kw, cin, cout), counts.conv(kh, kw, cin, cout, false));
    }

    @Test
    void batchNorm_learnsTwoNumbersForEachChannel(LayerCounts counts, Draw draw) {
        int c = draw.integer(3, 100);
        requireCount("batchNorm", times(2, c), counts.batchNorm(c));
    }

    @Test
    void embedding_isATable(LayerCounts counts, Draw draw) {
        int words = draw.integer(1000, 2000);
        int width = draw.integer(50, 100);
        requireCount("embedding", times(words, width), counts.embedding(words, width));
    }

    @Test
    void mlp_addsUpItsLayers(LayerCounts counts, Draw draw) {
        int[] sizes = {draw.integer(30, 40), draw.integer(20, 29), draw.integer(41, 50), draw.integer(5, 10)};
        BigInteger expected = BigInteger.ZERO;
        for (int i = sizes.length - 1; i > 0; i--) {
            expected = expected.add(times(sizes[i], sizes[i - 1] + 1));
        }
        requireCount("mlp of three layers", expected, counts.mlp(sizes.clone()));
        requireCount("mlp of one layer", times(sizes[1], sizes[0] + 1), counts.mlp(new int[] {sizes[0], sizes[1]}));
    }

    @Test
    void convMacs_areDoneForEveryOutput(LayerCounts counts, Draw draw) {
        int kh = draw.integer(2, 3);
        int kw = draw.integer(4, 5);
        int cin = draw.integer(6, 8);
        int cout = draw.integer(9, 12);
        int oh = draw.integer(20, 30);
        int ow = draw.integer(40, 50);
        requireCount("convMacs", times(kh, kw, cin, cout, oh, ow), counts.convMacs(kh, kw, cin, cout, oh, ow));
    }

    @Test
    void largeLayers_doNotOverflow(LayerCounts counts) {
        requireCount("dense", times(BIG, BIG + 1), counts.dense(BIG, BIG, true));
        requireCount("dense", times(2).pow(31), counts.dense(Integer.MAX_VALUE, 1, true));
        requireCount("conv", times(11, 11, 20_000, 20_000), counts.conv(11, 11, 20_000, 20_000, false));
        requireCount("batchNorm", times(2, Integer.MAX_VALUE), counts.batchNorm(Integer.MAX_VALUE));
        requireCount("embedding", times(3_000_000, 1000), counts.embedding(3_000_000, 1000));
        requireCount("mlp", sum(times(BIG + 1, BIG), times(BIG + 1, BIG)), counts.mlp(new int[] {BIG, BIG, BIG}));
        requireCount("convMacs", times(3, 3, 512, 512, 300, 300), counts.convMacs(3, 3, 512, 512, 300, 300));
    }

    /** Odd counts beyond 2^53, which no double holds; and kernels whose weights no int can count. */
    @Test
    void hugeCounts_areExact(LayerCounts counts) {
        int huge = 2_000_000_001;
        requireCount("dense", times(huge, huge), counts.dense(huge - 1, huge, true));
        requireCount("dense without bias", times(huge, huge), counts.dense(huge, huge, false));
        requireCount("embedding", times(huge, huge), counts.embedding(huge, huge));
        requireCount("mlp", times(huge, huge), counts.mlp(new int[] {huge - 1, huge}));
        BigInteger kernel = times(1001, 1001, 100_002).add(BigInteger.ONE);
        requireCount("conv", kernel.multiply(times(100_003)), counts.conv(1001, 1001, 100_002, 100_003, true));
        requireCount(
                "conv without bias",
                times(1001, 1001, 100_003, 100_003),
                counts.conv(1001, 1001, 100_003, 100_003, false));
        requireCount(
                "convMacs", times(1001, 1001, 1003, 1003, 101, 103), counts.convMacs(1001, 1001, 1003, 1003, 101, 103));
    }

    @Test
    void sizesBelowOne_areRefused(LayerCounts counts, Draw draw) {
        requireRefused(counts, 0);
        requireRefused(counts, -draw.integer(1, 3));
        // two wrongs must not make a right: the product is positive
        refused("dense(in = -2, out = -3", () -> counts.dense(-2, -3, false));
        refused("embedding(words = -2, width = -3", () -> counts.embedding(-2, -3));
        refused("conv(kh = -2, kw = -3", () -> counts.conv(-2, -3, 4, 5, false));
    }

    private static void requireRefused(LayerCounts counts, int bad) {
        refused("dense(in = " + bad, () -> counts.dense(bad, 2, true));
        refused("dense(out = " + bad, () -> counts.dense(2, bad, false));
        refused("conv(kh = " + bad, () -> counts.conv(bad, 2, 3, 4, true));
        refused("conv(kw = " + bad, () -> counts.conv(2, bad, 3, 4, true));
        refused("conv(cin = " + bad, () -> counts.conv(2, 3, bad, 4, true));
        refused("conv(cout = " + bad, () -> counts.conv(2, 3, 4, bad, true));
        refused("batchNorm(c = " + bad, () -> counts.batchNorm(bad));
        refused("embedding(words = " + bad, () -> counts.embedding(bad, 4));
        refused("embedding(width = " + bad, () -> counts.embedding(4, bad));
        refused("mlp(sizes with " + bad, () -> counts.mlp(new int[] {4, bad, 3}));
        refused("mlp(the first of two sizes is " + bad, () -> counts.mlp(new int[] {bad, 4}));
        refused("mlp(sizes begin with " + bad, () -> counts.mlp(new int[] {bad, 4, 3}));
        refused("mlp(sizes end with " + bad, () -> counts.mlp(new int[] {4, 3, bad}));
        refused("mlp(the second of two sizes is " + bad, () -> counts.mlp(new int[] {4, bad}));
        refused("convMacs(kh = " + bad, () -> counts.convMacs(bad, 3, 4, 5, 6, 7));
        refused("convMacs(kw = " + bad, () -> counts.convMacs(2, bad, 4, 5, 6, 7));
        refused("convMacs(cin = " + bad, () -> counts.convMacs(2, 3, bad, 5, 6, 7));
        refused("convMacs(cout = " + bad, () -> counts.convMacs(2, 3, 4, bad, 6, 7));
        refused("convMacs(oh = " + bad, () -> counts.convMacs(2, 3, 4, 5, bad, 6));
        refused("convMacs(ow = " + bad, () -> counts.convMacs(2, 3, 4, 5, 6, bad));
    }

    @Test
    void mlpWithoutLayers_isRefused(LayerCounts counts) {
        refused("mlp(no sizes", () -> counts.mlp(new int[0]));
        refused("mlp(one size", () -> counts.mlp(new int[] {7}));
    }

    @Test
    void sizes_areLeftAlone(LayerCounts counts, Draw draw) {
        int[] sizes = {draw.integer(20, 30), draw.integer(5, 9), draw.integer(10, 19)};
        Unchanged unchanged = Unchanged.of("sizes", sizes);
        counts.mlp(sizes);
        unchanged.check();
    }

    /** Counts are exact: no tolerance, and no expected value in what is told. */
    private static void requireCount(String what, BigInteger expected, long actual) {
        int comparison = BigInteger.valueOf(actual).compareTo(expected);
        Expect.that(comparison <= 0, what + " counts too many.", what + " 数多了。");
        Expect.that(comparison >= 0, what + " counts too few.", what + " 数少了。");
    }

    private static void refused(String call, Expect.Action action) {
        Expect.thrown(IllegalArgumentException.class, call + ")", action);
    }

    private static BigInteger times(long... factors) {
        BigInteger product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    private static BigInteger sum(BigInteger first, BigInteger second) {
        return first.add(second);
    }
}
