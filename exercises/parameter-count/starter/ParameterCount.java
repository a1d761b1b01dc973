package exercise.parametercount;

/** Counts what layers learn. */
public final class ParameterCount implements LayerCounts {

    // Every size must be at least 1, otherwise throw IllegalArgumentException.

    /** A unit has a weight for each input and, with bias, one number more. */
    @Override
    public long dense(int in, int out, boolean bias) {
        throw new UnsupportedOperationException("TODO");
    }

    /** A kernel is kh high, kw wide and cin deep; there are cout of them. */
    @Override
    public long conv(int kh, int kw, int cin, int cout, boolean bias) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Each channel has a scale and a shift. */
    @Override
    public long batchNorm(int c) {
        throw new UnsupportedOperationException("TODO");
    }

    /** A table with a row for each word. */
    @Override
    public long embedding(int words, int width) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Dense layers with biases, from each size to the next; at least two sizes. */
    @Override
    public long mlp(int[] sizes) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Every output number costs one multiplication for each weight of its kernel. */
    @Override
    public long convMacs(int kh, int kw, int cin, int cout, int oh, int ow) {
        throw new UnsupportedOperationException("TODO");
    }
}
