package exercise.trainvaltestsplit;

import java.util.random.RandomGenerator;

/** Shuffles indices and cuts them into training, validation and test. */
public final class TrainValTestSplit implements Splitter {

    // train: the first floor(n * fTrain) shuffled indices
    // val:   the next floor(n * fVal)
    // test:  all that are left

    /** Refuses what can not be split; draws from {@code rng} and from nowhere else. */
    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }
}
