package exercise.minibatchiterator;

import java.util.List;
import java.util.random.RandomGenerator;

/** The mini-batches of one epoch after another. */
public final class MiniBatchIterator implements MiniBatches {

    // epoch:     every sample once; a new order each time, if shuffle
    // iteration: one batch, one update of the parameters

    @Override
    public List<int[]> epoch(int n, int b, boolean shuffle, boolean dropLast, RandomGenerator rng) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public int iterations(int n, int b, boolean dropLast) {
        throw new UnsupportedOperationException("TODO");
    }
}
