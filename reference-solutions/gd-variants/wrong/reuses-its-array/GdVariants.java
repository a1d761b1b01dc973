package exercise.gdvariants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Wrong: keeps one array for all results. */
public final class GdVariants implements DescentVariants {

    private double[] gradient = {};

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w, int[] indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("indices must not be empty");
        }
        if (gradient.length != w.length) {
            gradient = new double[w.length];
        }
        Arrays.fill(gradient, 0);
        for (int n : indices) {
            double slope = 2 * (dot(x[n], w) - y[n]) / indices.length; // dL/dŷ
            for (int j = 0; j < w.length; j++) {
                gradient[j] += slope * x[n][j];
            }
        }
        return gradient;
    }

    @Override
    public List<double[]> batch(double[][] x, double[] y, double lr, int epochs) {
        return descend(x, y, lr, epochs, x.length, order -> {});
    }

    @Override
    public List<double[]> stochastic(double[][] x, double[] y, double lr, int epochs, RandomGenerator random) {
        return descend(x, y, lr, epochs, 1, order -> shuffle(order, random));
    }

    @Override
    public List<double[]> miniBatch(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random) {
        if (size < 1) {
            throw new IllegalArgumentException("size (%d) must be at least 1".formatted(size));
        }
        return descend(x, y, lr, epochs, size, order -> shuffle(order, random));
    }

    private List<double[]> descend(
            double[][] x, double[] y, double lr, int epochs, int size, Consumer<int[]> shuffler) {
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs (%d) must not be negative".formatted(epochs));
        }
        double[] w = new double[x[0].length];
        List<double[]> path = new ArrayList<>(List.of(w.clone()));
        int[] order = IntStream.range(0, x.length).toArray();
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffler.accept(order);
            for (int from = 0; from < order.length; from += size) {
                int to = Math.min(from + size, order.length);
                double[] gradient = gradient(x, y, w, Arrays.copyOfRange(order, from, to));
                for (int j = 0; j < w.length; j++) {
                    w[j] -= lr * gradient[j];
                }
                path.add(w.clone());
            }
        }
        return path;
    }

    /** Fisher and Yates: each place gets one of those that are still left. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int left = order.length; left > 1; left--) {
            int chosen = random.nextInt(left);
            int kept = order[left - 1];
            order[left - 1] = order[chosen];
            order[chosen] = kept;
        }
    }

    private static double dot(double[] sample, double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += sample[j] * w[j];
        }
        return sum;
    }
}
