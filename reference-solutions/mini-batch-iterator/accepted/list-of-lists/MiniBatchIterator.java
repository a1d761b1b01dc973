package exercise.minibatchiterator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Fills one batch after the other, and drops the last one in the end if it is not full. */
public final class MiniBatchIterator implements MiniBatches {

    @Override
    public List<int[]> epoch(int n, int b, boolean shuffle, boolean dropLast, RandomGenerator rng) {
        if (Math.min(n, b) <= 0) {
            throw new IllegalArgumentException(n + ", " + b);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
            if (shuffle) {
                Collections.swap(order, i, rng.nextInt(0, i + 1));
            }
        }
        List<int[]> batches = new LinkedList<>();
        List<Integer> batch = new ArrayList<>();
        for (int sample : order) {
            batch.add(sample);
            if (batch.size() == b) {
                batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
                batch.clear();
            }
        }
        if (!batch.isEmpty() && !dropLast) {
            batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
        }
        return batches;
    }

    @Override
    public int iterations(int n, int b, boolean dropLast) {
        if (n <= 0 || b <= 0) {
            throw new IllegalArgumentException("sizes must be positive");
        }
        return dropLast ? n / b : (n - 1) / b + 1;
    }
}
