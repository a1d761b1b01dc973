package exercise.heinit;

import java.util.random.RandomGenerator;

/** Wrong: draws anew what lies further than three deviations from 0, so the tails of the bell are missing. */
public final class HeInit implements HeInitializer {

    @Override
    public double[][] dense(int fanIn, int fanOut, RandomGenerator rng) {
        requirePositive(fanIn, fanOut);
        return matrix(fanIn, fanOut, deviation(fanIn), rng);
    }

    @Override
    public double[][][][] conv(int cout, int cin, int kh, int kw, RandomGenerator rng) {
        requirePositive(cout, cin, kh, kw);
        double deviation = deviation(cin * kh * kw);
        double[][][][] kernels = new double[cout][cin][][];
        for (double[][][] kernel : kernels) {
            for (int channel = 0; channel < cin; channel++) {
                kernel[channel] = matrix(kh, kw, deviation, rng);
            }
        }
        return kernels;
    }

    /** Returns √(2 / fanIn): a ReLU lets half of the signal's energy through, and the 2 makes up for it. */
    private static double deviation(int fanIn) {
        return Math.sqrt(2.0 / fanIn);
    }

    private static double[][] matrix(int rows, int columns, double deviation, RandomGenerator rng) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int column = 0; column < columns; column++) {
                row[column] = deviation * withoutTails(rng);
            }
        }
        return matrix;
    }

    private static double withoutTails(RandomGenerator rng) {
        double number = rng.nextGaussian();
        while (Math.abs(number) > 3) {
            number = rng.nextGaussian();
        }
        return number;
    }

    private static void requirePositive(int... sizes) {
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a size (%d) must be at least 1".formatted(size));
            }
        }
    }
}
