package exercise.dropoutlayer;

import java.util.random.RandomGenerator;

/** Wrong: keeps one array for the output and fills it anew in every call. */
public final class DropoutLayer implements Dropout {

    private final double keep;
    private final RandomGenerator rng;
    private double[][] mask = {}; // of the most recent forward, [N][D]
    private double[][] output = {};

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
        mask = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            mask[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                mask[i][j] = training ? drawn() : 1;
            }
        }
        if (output.length != x.length || output[0].length != x[0].length) {
            output = new double[x.length][x[0].length];
        }
        return masked(x, output);
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return masked(dOut, new double[dOut.length][dOut[0].length]);
    }

    private double drawn() {
        return rng.nextDouble() < keep ? 1 / keep : 0;
    }

    private double[][] masked(double[][] values, double[][] result) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                result[i][j] = mask[i][j] * values[i][j];
            }
        }
        return result;
    }
}
