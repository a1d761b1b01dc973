package gradus.judge.kit;

import gradus.wire.SeededGenerator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Draws a test's inputs from the submission's seed.
 *
 * <p>Each test has a stream of its own, so adding a test does not change the inputs of another. Values of {@link
 * #vector(int)} and its siblings are between 0.5 and 2 in size with a random sign: large enough to matter, small enough
 * for a gradient check, and at least 0.5 away from the kink that many functions have at zero.
 */
public final class Draw {

    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 2.0;

    private final SplittableRandom random;

    /** Creates a stream of draws that {@code seed} determines. */
    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Returns a number in {@code [low, high)}. */
    public double real(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("low (%s) must be below high (%s)".formatted(low, high));
        }
        return random.nextDouble(low, high);
    }

    /** Returns an integer in {@code [low, high]}, both ends included. */
    public int integer(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("low (%d) must not be above high (%d)".formatted(low, high));
        }
        return (int) random.nextLong(low, high + 1L);
    }

    /** Returns true with probability {@code p}. */
    public boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /** Returns {@code [n]} values between 0.5 and 2 in size, of random sign. */
    public double[] vector(int n) {
        return fill(n, this::sized);
    }

    /** Returns {@code [n]} values in {@code [low, high)}. */
    public double[] vector(int n, double low, double high) {
        return fill(n, () -> real(low, high));
    }

    /** Returns {@code [rows][columns]} values between 0.5 and 2 in size, of random sign. */
    public double[][] matrix(int rows, int columns) {
        return fill(rows, columns, this::sized);
    }

    /** Returns {@code [rows][columns]} values in {@code [low, high)}. */
    public double[][] matrix(int rows, int columns, double low, double high) {
        return fill(rows, columns, () -> real(low, high));
    }

    /** Returns {@code [n][c][h][w]} values between 0.5 and 2 in size, of random sign. */
    public double[][][][] tensor(int n, int c, int h, int w) {
        double[][][][] tensor = new double[n][c][][];
        for (double[][][] sample : tensor) {
            for (int channel = 0; channel < c; channel++) {
                sample[channel] = matrix(h, w);
            }
        }
        return tensor;
    }

    /** Returns {@code [n]} standard normal values: the weights of a gradient check's objective. */
    public double[] normal(int n) {
        return fill(n, random::nextGaussian);
    }

    /** Returns {@code [rows][columns]} standard normal values: the weights of a gradient check's objective. */
    public double[][] normal(int rows, int columns) {
        return fill(rows, columns, random::nextGaussian);
    }

    /** Returns {@code [n]} labels in {@code [0, classes)}. */
    public int[] labels(int n, int classes) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(classes);
        }
        return labels;
    }

    /** Returns the numbers 0 to {@code n - 1} in random order. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            // Durstenfeld's shuffle, filling as it goes
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Returns a new generator to hand to the learner's code. */
    public RandomGenerator generator() {
        return new SeededGenerator(random.nextLong());
    }

    /** Returns a seed, for {@link #generator(long)}. */
    public long seed() {
        return random.nextLong();
    }

    /** Returns a new generator to hand to the learner's code; the same seed gives the same numbers. */
    public RandomGenerator generator(long seed) {
        return new SeededGenerator(seed);
    }

    private double sized() {
        double size = random.nextDouble(SMALLEST, LARGEST);
        return random.nextBoolean() ? size : -size;
    }

    private static double[] fill(int n, DoubleSupplier value) {
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = value.getAsDouble();
        }
        return vector;
    }

    private static double[][] fill(int rows, int columns, DoubleSupplier value) {
        double[][] matrix = new double[rows][];
        for (int row = 0; row < rows; row++) {
            matrix[row] = fill(columns, value);
        }
        return matrix;
    }
}
