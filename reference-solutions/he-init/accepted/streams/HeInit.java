package exercise.heinit;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Builds arrays from streams of streams; the generator is given the deviation. */
public final class HeInit implements HeInitializer {

    @Override
    public double[][] dense(int fanIn, int fanOut, RandomGenerator rng) {
        return matrix(fanIn, fanOut, fanIn, rng);
    }

    @Override
    public double[][][][] conv(int cout, int cin, int kh, int kw, RandomGenerator rng) {
        int fanIn = product(cout, cin, kh, kw) / cout;
        return Stream.generate(() -> Stream.generate(() -> matrix(kh, kw, fanIn, rng))
                        .limit(cin)
                        .toArray(double[][][]::new))
                .limit(cout)
                .toArray(double[][][][]::new);
    }

    private static double[][] matrix(int rows, int columns, double fanIn, RandomGenerator rng) {
        product(rows, columns);
        return Stream.generate(() -> DoubleStream.generate(() -> rng.nextGaussian(0, Math.pow(fanIn / 2, -0.5)))
                        .limit(columns)
                        .toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    private static int product(int... sizes) {
        if (Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("sizes must be positive: " + Arrays.toString(sizes));
        }
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }
}
