package exercise.gaussianxavierinit;

import java.util.random.RandomGenerator;

/**
 * Draws the first weights of a dense layer.
 *
 * <p>Every method returns new weights {@code [fanIn][fanOut]}, each number drawn by itself, with the mean 0. All chance
 * comes from {@code rng}. Each throws {@link IllegalArgumentException} if {@code fanIn} or {@code fanOut} is below 1.
 */
public interface Initializer {

    /** Draws from a normal distribution with the standard deviation 0.01, whatever the size of the layer. */
    double[][] gaussian(int fanIn, int fanOut, RandomGenerator rng);

    /** Draws from a normal distribution with the variance {@code 2 / (fanIn + fanOut)}. */
    double[][] glorotNormal(int fanIn, int fanOut, RandomGenerator rng);

    /** Draws uniformly between plus and minus {@code √(6 / (fanIn + fanOut))}. */
    double[][] glorotUniform(int fanIn, int fanOut, RandomGenerator rng);

    /** Draws uniformly between plus and minus {@code √(3 / fanIn)}: what Caffe calls Xavier. */
    double[][] fanInUniform(int fanIn, int fanOut, RandomGenerator rng);
}
