package exercise.parametercount;

/**
 * How many numbers the layers of a network learn, and how many multiplications a convolution takes.
 *
 * <p>Every size is at least 1; each method throws {@link IllegalArgumentException} for a smaller one. All results fit into
 * a {@code long}, not always into an {@code int}.
 */
public interface LayerCounts {

    /**
     * Returns the parameters of a dense layer.
     *
     * @param in how many features come in
     * @param out how many units there are
     * @param bias whether each unit has a bias
     */
    long dense(int in, int out, boolean bias);

    /**
     * Returns the parameters of a convolution.
     *
     * @param kh the height of a kernel
     * @param kw the width of a kernel
     * @param cin the channels of the input; a kernel spans all of them
     * @param cout the channels of the output, one kernel for each
     * @param bias whether each kernel has a bias
     */
    long conv(int kh, int kw, int cin, int cout, boolean bias);

    /** Returns the parameters that batch normalisation of {@code c} channels learns. */
    long batchNorm(int c);

    /** Returns the parameters of an embedding of {@code words} words as vectors of {@code width} numbers. */
    long embedding(int words, int width);

    /**
     * Returns the parameters of a stack of dense layers, all with biases.
     *
     * @param sizes the numbers of units from the input to the output, two or more: {@code {784, 100, 10}} is two layers
     * @throws IllegalArgumentException also if there are fewer than two sizes
     */
    long mlp(int[] sizes);

    /** Returns the multiplications of a convolution whose output is {@code oh} high and {@code ow} wide, for one image. */
    long convMacs(int kh, int kw, int cin, int cout, int oh, int ow);
}
