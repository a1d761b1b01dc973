package exercise.gaussianxavierinit;

import java.util.random.RandomGenerator;

/** Makes normal numbers itself, by the method of Box and Muller, and fills column by column. */
public final class GaussianXavierInit implements Initializer {

    @Override
    public double[][] gaussian(int fanIn, int fanOut, RandomGenerator rng) {
        return draw(fanIn, fanOut, 1e-4, true, rng);
    }

    @Override
    public double[][] glorotNormal(int fanIn, int fanOut, RandomGenerator rng) {
        return draw(fanIn, fanOut, 2.0 / (fanIn + fanOut), true, rng);
    }

    @Override
    public double[][] glorotUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return draw(fanIn, fanOut, 2.0 / (fanIn + fanOut), false, rng);
    }

    @Override
    public double[][] fanInUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return draw(fanIn, fanOut, 1.0 / fanIn, false, rng);
    }

    private static double[][] draw(int fanIn, int fanOut, double variance, boolean normal, RandomGenerator rng) {
        if (fanIn < 1) {
            throw new IllegalArgumentException("fanIn " + fanIn);
        }
        if (fanOut < 1) {
            throw new IllegalArgumentException("fanOut " + fanOut);
        }
        double[][] w = new double[fanIn][fanOut];
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w[i][j] = Math.sqrt(variance) * (normal ? standardNormal(rng) : standardUniform(rng));
            }
        }
        return w;
    }

    private static double standardNormal(RandomGenerator rng) {
        double radius = Math.sqrt(-2 * Math.log(1 - rng.nextDouble()));
        return radius * Math.cos(2 * Math.PI * rng.nextDouble());
    }

    /** Returns a uniform number with the variance 1. */
    private static double standardUniform(RandomGenerator rng) {
        return Math.sqrt(12) * (rng.nextDouble() - 0.5);
    }
}
