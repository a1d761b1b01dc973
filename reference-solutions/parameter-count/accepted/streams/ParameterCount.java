package exercise.parametercount;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Multiplies streams of sizes; a bias is the weight of an input that is always 1. */
public final class ParameterCount implements LayerCounts {

    @Override
    public long dense(int in, int out, boolean bias) {
        return conv(1, 1, in, out, bias);
    }

    @Override
    public long conv(int kh, int kw, int cin, int cout, boolean bias) {
        long looksAt = times(kh, kw, cin) + (bias ? 1 : 0);
        return looksAt * times(cout);
    }

    @Override
    public long batchNorm(int c) {
        return times(c, 2);
    }

    @Override
    public long embedding(int words, int width) {
        return times(words, width);
    }

    @Override
    public long mlp(int[] sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException("sizes: " + Arrays.toString(sizes));
        }
        return IntStream.range(1, sizes.length)
                .mapToLong(i -> dense(sizes[i - 1], sizes[i], true))
                .sum();
    }

    @Override
    public long convMacs(int kh, int kw, int cin, int cout, int oh, int ow) {
        return times(ow, oh, cout, cin, kw, kh);
    }

    private static long times(long... factors) {
        return LongStream.of(factors)
                .peek(factor -> {
                    if (factor < 1) {
                        throw new IllegalArgumentException("size " + factor);
                    }
                })
                .reduce(1, (a, b) -> a * b);
    }
}
