package exercise.parametercount;

/** Writes every formula out, weights first and biases after. */
public final class ParameterCount implements LayerCounts {

    @Override
    public long dense(int in, int out, boolean bias) {
        check(in, out);
        long weights = (long) in * out;
        long biases = bias ? out : 0;
        return weights + biases;
    }

    @Override
    public long conv(int kh, int kw, int cin, int cout, boolean bias) {
        check(kh, kw, cin, cout);
        long weights = (long) kh * kw * cin * cout;
        if (!bias) {
            return weights;
        }
        return weights + cout;
    }

    @Override
    public long batchNorm(int c) {
        check(c);
        return (long) c + c;
    }

    @Override
    public long embedding(int words, int width) {
        return dense(words, width, false);
    }

    @Override
    public long mlp(int[] sizes) {
        if (sizes.length <= 1) {
            throw new IllegalArgumentException("no layer");
        }
        check(sizes);
        long sum = 0;
        for (int i = 0; i + 1 < sizes.length; i++) {
            sum += sizes[i + 1] + (long) sizes[i] * sizes[i + 1];
        }
        return sum;
    }

    @Override
    public long convMacs(int kh, int kw, int cin, int cout, int oh, int ow) {
        check(oh, ow);
        return conv(kh, kw, cin, cout, false) * oh * ow;
    }

    private static void check(int... sizes) {
        for (int size : sizes) {
            if (size <= 0) {
                throw new IllegalArgumentException();
            }
        }
    }
}
