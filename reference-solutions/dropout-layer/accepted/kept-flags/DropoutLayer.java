package exercise.dropoutlayer;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Remembers which numbers were kept as flags, or nothing after use, and divides where it needs to. */
public final class DropoutLayer implements Dropout {

    private final double keep;
    private final RandomGenerator rng;
    private boolean dropped;
    private boolean[][] kept = {};

    public DropoutLayer(double keep, RandomGenerator rng) {
        if (Double.isNaN(keep) || keep <= 0 || keep > 1) {
            throw new IllegalArgumentException("keep: " + keep);
        }
        this.keep = keep;
        this.rng = rng;
    }

    @Override
    public double[][] forward(double[][] x, boolean training) {
        dropped = training;
        if (!training) {
            return copy(x);
        }
        kept = new boolean[x.length][x[0].length];
        for (boolean[] row : kept) {
            for (int j = 0; j < row.length; j++) {
                row[j] = rng.nextDouble() >= 1 - keep;
            }
        }
        return apply(x);
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return dropped ? apply(dOut) : copy(dOut);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private double[][] apply(double[][] in) {
        double[][] out = new double[in.length][in[0].length];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in[i].length; j++) {
                if (kept[i][j]) {
                    out[i][j] = in[i][j] / keep;
                }
            }
        }
        return out;
    }
}
