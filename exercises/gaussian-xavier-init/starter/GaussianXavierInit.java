package exercise.gaussianxavierinit;

import java.util.random.RandomGenerator;

/** Draws the first weights of a dense layer: {@code [fanIn][fanOut]}, mean 0. */
public final class GaussianXavierInit implements Initializer {

    // rng.nextGaussian() has the standard deviation 1, rng.nextDouble() is uniform in [0, 1).
    // A fan below 1: throw IllegalArgumentException.

    /** Normal, standard deviation 0.01. */
    @Override
    public double[][] gaussian(int fanIn, int fanOut, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Normal, variance 2 / (fanIn + fanOut). */
    @Override
    public double[][] glorotNormal(int fanIn, int fanOut, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Uniform, bound √(6 / (fanIn + fanOut)). */
    @Override
    public double[][] glorotUniform(int fanIn, int fanOut, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Uniform, bound √(3 / fanIn). */
    @Override
    public double[][] fanInUniform(int fanIn, int fanOut, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }
}
