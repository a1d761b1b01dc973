package exercise.trainvaltestsplit;

import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Gives each index a random key and sorts by the keys. */
public final class TrainValTestSplit implements Splitter {

    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        if (n <= 0 || Double.isNaN(fTrain + fVal) || fTrain < 0 || fVal < 0 || fTrain + fVal > 1) {
            throw new IllegalArgumentException(n + " " + fTrain + " " + fVal);
        }
        double[] keys = rng.doubles(n).toArray();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int train = (int) Math.floor(fTrain * n);
        int val = (int) Math.floor(fVal * n);
        return new Split(
                IntStream.of(order).limit(train).toArray(),
                IntStream.of(order).skip(train).limit(val).toArray(),
                IntStream.of(order).skip(train + val).toArray());
    }
}
