package exercise.dropoutlayer;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Wrong: a call in use leaves the mask of the training call before it in place. */
public final class DropoutLayer implements Dropout {

    private final double keep;
    private final RandomGenerator rng;
    private double[][] mask = {}; // of the most recent forward, [N][D]

    public DropoutLayer(double keep, RandomGenerator rng) {
        // written so that NaN is refused too
        if (!(keep > 0 && keep <= 1)) {
            throw new IllegalArgumentException("keep (" + keep + ") must be in (0, 1]");
        }
        this.keep = keep;
        this.rng = rng;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        if (!training) {
            return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
        }
        mask = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            mask[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                mask[i][j] = drawn();
            }
        }
        return masked(x);
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return masked(dOut);
    }

    private double drawn() {
        return rng.nextDouble() < keep ? 1 / keep : 0;
    }

    private double[][] masked(double[][] values) {
        double[][] result = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            result[i] = new double[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                result[i][j] = mask[i][j] * values[i][j];
            }
        }
        return result;
    }
}
