package exercise.gdvariants;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws samples one by one from a bag that is filled again when it is empty; counts to the end of a batch. */
public final class GdVariants implements DescentVariants {

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w, int[] indices) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("empty");
        }
        double[] sum = new double[w.length];
        for (int n : indices) {
            double error = -y[n];
            for (int j = 0; j < w.length; j++) {
                error += x[n][j] * w[j];
            }
            for (int j = 0; j < w.length; j++) {
                sum[j] += error * x[n][j];
            }
        }
        for (int j = 0; j < w.length; j++) {
            sum[j] = sum[j] * 2 / indices.length;
        }
        return sum;
    }

    @Override
    public List<double[]> batch(double[][] x, double[] y, double lr, int epochs) {
        return run(x, y, lr, epochs, x.length, null);
    }

    @Override
    public List<double[]> stochastic(double[][] x, double[] y, double lr, int epochs, RandomGenerator random) {
        return miniBatch(x, y, lr, epochs, 1, random);
    }

    @Override
    public List<double[]> miniBatch(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be positive");
        }
        return run(x, y, lr, epochs, size, random);
    }

    private List<double[]> run(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random) {
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs must not be negative");
        }
        List<double[]> path = new ArrayList<>();
        double[] w = new double[x[0].length];
        path.add(w);
        for (int epoch = 0; epoch < epochs; epoch++) {
            List<Integer> bag = new LinkedList<>();
            for (int n = 0; n < x.length; n++) {
                bag.add(n);
            }
            while (bag.size() > 0) {
                int[] drawn = new int[Math.min(size, bag.size())];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = bag.remove(random == null ? 0 : random.nextInt(bag.size()));
                }
                double[] g = gradient(x, y, w, drawn);
                w = w.clone();
                for (int j = 0; j < w.length; j++) {
                    w[j] += -lr * g[j];
                }
                path.add(w);
            }
        }
        return path;
    }
}
