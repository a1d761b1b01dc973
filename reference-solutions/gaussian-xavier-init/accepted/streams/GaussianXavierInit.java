package exercise.gaussianxavierinit;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Takes rows from streams of random numbers, and gives the generator itself the bounds and the deviation. */
public final class GaussianXavierInit implements Initializer {

    @Override
    public double[][] gaussian(int fanIn, int fanOut, RandomGenerator rng) {
        return rows(fanIn, fanOut, DoubleStream.generate(() -> rng.nextGaussian(0, 0.01)));
    }

    @Override
    public double[][] glorotNormal(int fanIn, int fanOut, RandomGenerator rng) {
        double average = (fanIn + fanOut) / 2.0;
        return rows(fanIn, fanOut, DoubleStream.generate(() -> rng.nextGaussian() / Math.sqrt(average)));
    }

    @Override
    public double[][] glorotUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return rows(fanIn, fanOut, uniform(Math.sqrt(6) / Math.sqrt(fanIn + fanOut), rng));
    }

    @Override
    public double[][] fanInUniform(int fanIn, int fanOut, RandomGenerator rng) {
        return rows(fanIn, fanOut, uniform(Math.sqrt(3) / Math.sqrt(fanIn), rng));
    }

    private static DoubleStream uniform(double bound, RandomGenerator rng) {
        return DoubleStream.generate(() -> rng.nextDouble(-bound, bound));
    }

    private static double[][] rows(int fanIn, int fanOut, DoubleStream numbers) {
        if (Math.min(fanIn, fanOut) <= 0) {
            throw new IllegalArgumentException("fans must be positive");
        }
        var iterator = numbers.iterator();
        return Stream.generate(() -> DoubleStream.generate(iterator::nextDouble)
                        .limit(fanOut)
                        .toArray())
                .limit(fanIn)
                .toArray(double[][]::new);
    }
}
