package exercise.heinit;

import java.util.random.RandomGenerator;

/** He initialisation: normal weights for layers that a ReLU follows. */
public final class HeInit implements HeInitializer {

    // Mean 0, variance 2 / fanIn, where fanIn is how many numbers one unit adds up.
    // rng.nextGaussian() has the standard deviation 1.
    // A size below 1: throw IllegalArgumentException.

    /** Returns weights {@code [fanIn][fanOut]}. */
    @Override
    public double[][] dense(int fanIn, int fanOut, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }

    /** Returns kernels {@code [cout][cin][kh][kw]}. What is fanIn here? */
    @Override
    public double[][][][] conv(int cout, int cin, int kh, int kw, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }
}
