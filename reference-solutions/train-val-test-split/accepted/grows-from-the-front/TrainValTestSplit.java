package exercise.trainvaltestsplit;

import java.util.random.RandomGenerator;

/** Shuffles while it fills the array, and deals the test part out first. */
public final class TrainValTestSplit implements Splitter {

    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        boolean shares = fTrain >= 0 && fVal >= 0 && fTrain + fVal <= 1;
        if (!shares || n < 1) {
            throw new IllegalArgumentException("no split");
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = rng.nextInt(0, i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int[] train = new int[(int) (n * fTrain)];
        int[] val = new int[(int) (n * fVal)];
        int[] test = new int[n - train.length - val.length];
        System.arraycopy(order, 0, test, 0, test.length);
        System.arraycopy(order, test.length, val, 0, val.length);
        System.arraycopy(order, test.length + val.length, train, 0, train.length);
        return new Split(train, val, test);
    }
}
