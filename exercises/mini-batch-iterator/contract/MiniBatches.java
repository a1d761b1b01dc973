package exercise.minibatchiterator;

import java.util.List;
import java.util.random.RandomGenerator;

/** Deals the samples of one epoch out in mini-batches. */
public interface MiniBatches {

    /**
     * Returns the batches of one epoch, as indices of samples.
     *
     * @param n the number of samples, at least 1
     * @param b the batch size, at least 1; may be larger than {@code n}
     * @param shuffle whether the samples come in a new random order, or as 0, 1, 2, …
     * @param dropLast whether a last batch of fewer than {@code b} samples is left out
     * @param rng where all randomness comes from
     * @return {@code iterations(n, b, dropLast)} new arrays, of length {@code b} but for the last, which may be shorter
     * @throws IllegalArgumentException if {@code n < 1} or {@code b < 1}
     */
    List<int[]> epoch(int n, int b, boolean shuffle, boolean dropLast, RandomGenerator rng);

    /**
     * Returns the number of batches, so of parameter updates, in one epoch.
     *
     * @throws IllegalArgumentException if {@code n < 1} or {@code b < 1}
     */
    int iterations(int n, int b, boolean dropLast);
}
