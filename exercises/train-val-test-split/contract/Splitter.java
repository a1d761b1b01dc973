package exercise.trainvaltestsplit;

import java.util.random.RandomGenerator;

/** Deals samples out to training, validation and test, at random. */
public interface Splitter {

    /**
     * Shuffles the indices 0 to {@code n - 1} and cuts them into three parts.
     *
     * @param n the number of samples, at least 1
     * @param fTrain the share of the training part, in [0, 1]
     * @param fVal the share of the validation part, in [0, 1]; the test part gets what is left
     * @param rng where all randomness comes from
     * @return {@code floor(n * fTrain)} indices, {@code floor(n * fVal)} indices, and the rest, in shuffled order
     * @throws IllegalArgumentException if {@code n < 1}, a share is negative or NaN, or their sum is above 1
     */
    Split split(int n, double fTrain, double fVal, RandomGenerator rng);
}
