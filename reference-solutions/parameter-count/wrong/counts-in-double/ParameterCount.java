package exercise.parametercount;

/** Wrong: multiplies as double. */
public final class ParameterCount implements LayerCounts {

    @Override
    public long dense(int in, int out, boolean bias) {
        return units(product(out), product(in), bias);
    }

    @Override
    public long conv(int kh, int kw, int cin, int cout, boolean bias) {
        return units(product(cout), product(kh, kw, cin), bias);
    }

    @Override
    public long batchNorm(int c) {
        return 2 * product(c); // gamma and beta
    }

    @Override
    public long embedding(int words, int width) {
        return product(words, width);
    }

    @Override
    public long mlp(int[] sizes) {
        if (sizes.length < 2) {
            throw new IllegalArgumentException("sizes needs an input and an output, but has " + sizes.length);
        }
        long parameters = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            parameters += dense(sizes[layer - 1], sizes[layer], true);
        }
        return parameters;
    }

    @Override
    public long convMacs(int kh, int kw, int cin, int cout, int oh, int ow) {
        return product(kh, kw, cin, cout, oh, ow);
    }

    private static long units(long units, long inputs, boolean bias) {
        return units * (bias ? inputs + 1 : inputs);
    }

    private static long product(int... sizes) {
        double product = 1;
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a size (%d) must be at least 1".formatted(size));
            }
            product *= size;
        }
        return (long) product;
    }
}
