package exercise.trainvaltestsplit;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Wrong: checks the sum of the shares only. */
public final class TrainValTestSplit implements Splitter {

    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        if (n < 1) {
            throw new IllegalArgumentException("n (%d) must be at least 1".formatted(n));
        }
        // written so that NaN is refused too
        if (!(fTrain + fVal <= 1)) {
            throw new IllegalArgumentException(
                    "fTrain (%s) and fVal (%s) must be shares of one whole".formatted(fTrain, fVal));
        }
        int[] order = shuffled(n, rng);
        int endOfTrain = (int) (n * fTrain);
        int endOfVal = endOfTrain + (int) (n * fVal);
        return new Split(
                Arrays.copyOf(order, endOfTrain),
                Arrays.copyOfRange(order, endOfTrain, endOfVal),
                Arrays.copyOfRange(order, endOfVal, n));
    }

    private static int[] shuffled(int n, RandomGenerator rng) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
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
