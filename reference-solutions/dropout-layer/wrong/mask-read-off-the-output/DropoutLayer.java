package exercise.dropoutlayer;

import java.util.random.RandomGenerator;

/** Wrong: backward takes every output of 0 for a dropped number, also where the input was 0 and stayed. */
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
        mask = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            mask[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                mask[i][j] = training ? drawn() : 1;
            }
        }
        double[][] output = masked(x);
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output[i].length; j++) {
                mask[i][j] = training ? scaleOf(output[i][j]) : 1;
            }
        }
        return output;
    }

    private double scaleOf(double value) {
        return value != 0 ? 1 / keep : 0;
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
