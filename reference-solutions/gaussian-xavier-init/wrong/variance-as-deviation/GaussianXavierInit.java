package exercise.gaussianxavierinit;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Wrong: multiplies by the variance instead of its root. */
public final class GaussianXavierInit implements Initializer {

    private static final double SMALL = 0.01;

    @Override
    public double[][] gaussian(int fanIn, int fanOut, RandomGenerator rng) {
        return normal(fanIn, fanOut, SMALL, rng);
    }

    @Override
    public double[][] glorotNormal(int fanIn, int fanOut, RandomGenerator rng) {
        return normal(fanIn, fanOut, 2.0 / (fanIn + fanOut), rng);
    }

    @Override
    public double[][] glorotUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return uniform(fanIn, fanOut, 6.0 / (fanIn + fanOut), rng);
    }

    @Override
    public double[][] fanInUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return uniform(fanIn, fanOut, 3.0 / fanIn, rng);
    }

    private static double[][] normal(int fanIn, int fanOut, double deviation, RandomGenerator rng) {
        return weights(fanIn, fanOut, () -> deviation * rng.nextGaussian());
    }

    private static double[][] uniform(int fanIn, int fanOut, double bound, RandomGenerator rng) {
        return weights(fanIn, fanOut, () -> bound * (2 * rng.nextDouble() - 1));
    }

    private static double[][] weights(int fanIn, int fanOut, DoubleSupplier weight) {
        if (fanIn < 1 || fanOut < 1) {
            throw new IllegalArgumentException(
                    "fanIn (%d) and fanOut (%d) must be at least 1".formatted(fanIn, fanOut));
        }
        double[][] weights = new double[fanIn][fanOut];
        for (double[] row : weights) {
            for (int unit = 0; unit < fanOut; unit++) {
                row[unit] = weight.getAsDouble();
            }
        }
        return weights;
    }
}
