package exercise.minibatchiterator;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Sorts the samples by random keys, and counts batches by rounding a quotient up or down. */
public final class MiniBatchIterator implements MiniBatches {

    @Override
    public List<int[]> epoch(int n, int b, boolean shuffle, boolean dropLast, RandomGenerator rng) {
        int batches = iterations(n, b, dropLast);
        double[] keys = rng.doubles(n).toArray();
        Comparator<Integer> order = shuffle ? Comparator.comparingDouble(i -> keys[i]) : Comparator.naturalOrder();
        int[] samples =
                IntStream.range(0, n).boxed().sorted(order).mapToInt(i -> i).toArray();
        return IntStream.range(0, batches)
                .mapToObj(batch ->
                        IntStream.of(samples).skip((long) batch * b).limit(b).toArray())
                .toList();
    }

    @Override
    public int iterations(int n, int b, boolean dropLast) {
        if (n < 1) {
            throw new IllegalArgumentException("no samples");
        }
        if (b < 1) {
            throw new IllegalArgumentException("no batch");
        }
        double batches = (double) n / b;
        return (int) (dropLast ? Math.floor(batches) : Math.ceil(batches));
    }
}
