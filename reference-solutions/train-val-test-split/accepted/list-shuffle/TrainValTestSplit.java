package exercise.trainvaltestsplit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws each index from a hat that has no bottom row left in it: what is drawn is replaced by the last one. */
public final class TrainValTestSplit implements Splitter {

    @Override
    public Split split(int n, double fTrain, double fVal, RandomGenerator rng) {
        if (n < 1) {
            throw new IllegalArgumentException("n = " + n);
        }
        requireShare(fTrain);
        requireShare(fVal);
        requireShare(fTrain + fVal);
        List<Integer> hat = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            hat.add(i);
        }
        int train = (int) (n * fTrain);
        int val = (int) (n * fVal);
        return new Split(draw(hat, train, rng), draw(hat, val, rng), draw(hat, n - train - val, rng));
    }

    private static int[] draw(List<Integer> hat, int count, RandomGenerator rng) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            int last = hat.size() - 1;
            int place = rng.nextInt(hat.size());
            drawn[i] = hat.get(place);
            hat.set(place, hat.get(last));
            hat.remove(last);
        }
        return drawn;
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
    }
}
