package exercise.trainvaltestsplit;

import java.util.random.RandomGenerator;

/** Wrong: cuts first and shuffles inside each part. */
public final class TrainValTestSplit implements Splitter {

    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        if (n < 1) {
            throw new IllegalArgumentException("n (%d) must be at least 1".formatted(n));
        }
        // written so that NaN is refused too
        if (!(fTrain >= 0 && fVal >= 0 && fTrain + fVal <= 1)) {
            throw new IllegalArgumentException(
                    "fTrain (%s) and fVal (%s) must be shares of one whole".formatted(fTrain, fVal));
        }
        int endOfTrain = (int) (n * fTrain);
        int endOfVal = endOfTrain + (int) (n * fVal);
        return new Split(shuffled(0, endOfTrain, rng), shuffled(endOfTrain, endOfVal, rng), shuffled(endOfVal, n, rng));
    }

    private static int[] shuffled(int from, int to, RandomGenerator rng) {
        int n = to - from;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = from + i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1); // any of the places 0 to i, its own included
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
