package exercise.heinit;

import java.util.random.RandomGenerator;

/**
 * Draws the first weights of layers that a ReLU follows: normal, with the mean 0 and the variance {@code 2 / fanIn}, where
 * fanIn is how many numbers one unit adds up.
 *
 * <p>Every number is drawn by itself, all chance comes from {@code rng}. Each method throws {@link
 * IllegalArgumentException} if a size is below 1.
 */
public interface HeInitializer {

    /** Returns new weights {@code [fanIn][fanOut]} of a dense layer. */
    double[][] dense(int fanIn, int fanOut, RandomGenerator rng);

    /** Returns new kernels {@code [cout][cin][kh][kw]} of a convolution. */
    double[][][][] conv(int cout, int cin, int kh, int kw, RandomGenerator rng);
}
