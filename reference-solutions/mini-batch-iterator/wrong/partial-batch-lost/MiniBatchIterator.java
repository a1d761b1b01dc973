package exercise.minibatchiterator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Wrong: makes full batches only. */
public final class MiniBatchIterator implements MiniBatches {

    @Override
    public List<int[]> epoch(int n, int b, boolean shuffle, boolean dropLast, RandomGenerator rng) {
        int count = iterations(n, b, true);
        int[] order = ascending(n);
        if (shuffle) {
            shuffle(order, rng);
        }
        List<int[]> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = i * b;
            int size = Math.min(b, n - from);
            batches.add(Arrays.copyOfRange(order, from, from + size));
        }
        return batches;
    }

    @Override
    public int iterations(int n, int b, boolean dropLast) {
        if (n < 1 || b < 1) {
            throw new IllegalArgumentException("n (%d) and b (%d) must be at least 1".formatted(n, b));
        }
        int whole = n / b;
        return dropLast || n % b == 0 ? whole : whole + 1;
    }

    private static int[] ascending(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        return order;
    }

    /** Fisher–Yates: each place gets one of those that are left, all equally likely. */
    private static void shuffle(int[] order, RandomGenerator rng) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }
}
