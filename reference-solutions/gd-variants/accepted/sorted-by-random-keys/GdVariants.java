package exercise.gdvariants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Shuffles by sorting the samples by random numbers; three loops of their own. */
public final class GdVariants implements DescentVariants {

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w, int[] indices) {
        if (indices.length < 1) {
            throw new IllegalArgumentException("no samples");
        }
        return IntStream.range(0, w.length)
                .mapToDouble(j -> IntStream.of(indices)
                        .mapToDouble(n -> 2 * error(x[n], y[n], w) * x[n][j])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Override
    public List<double[]> batch(double[][] x, double[] y, double lr, int epochs) {
        List<double[]> path = start(x, epochs);
        int[] all = IntStream.range(0, x.length).toArray();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            path.add(next(path, gradient(x, y, path.get(path.size() - 1), all), lr));
        }
        return path;
    }

    @Override
    public List<double[]> stochastic(double[][] x, double[] y, double lr, int epochs, RandomGenerator random) {
        List<double[]> path = start(x, epochs);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (int n : shuffled(x.length, random)) {
                path.add(next(path, gradient(x, y, path.get(path.size() - 1), new int[] {n}), lr));
            }
        }
        return path;
    }

    @Override
    public List<double[]> miniBatch(double[][] x, double[] y, double lr, int epochs, int size, RandomGenerator random) {
        if (size <= 0) {
            throw new IllegalArgumentException("size");
        }
        List<double[]> path = start(x, epochs);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<Integer> left = shuffled(x.length, random);
            while (!left.isEmpty()) {
                List<Integer> some = left.subList(0, Math.min(size, left.size()));
                int[] indices = some.stream().mapToInt(n -> n).toArray();
                some.clear();
                path.add(next(path, gradient(x, y, path.get(path.size() - 1), indices), lr));
            }
        }
        return path;
    }

    private static List<double[]> start(double[][] x, int epochs) {
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs");
        }
        List<double[]> path = new ArrayList<>();
        path.add(new double[x[0].length]);
        return path;
    }

    private static double[] next(List<double[]> path, double[] gradient, double lr) {
        double[] before = path.get(path.size() - 1);
        return IntStream.range(0, before.length)
                .mapToDouble(j -> before[j] - lr * gradient[j])
                .toArray();
    }

    private static List<Integer> shuffled(int n, RandomGenerator random) {
        double[] keys = random.doubles(n).toArray();
        return new ArrayList<>(IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .toList());
    }

    private static double error(double[] sample, double target, double[] w) {
        return IntStream.range(0, w.length).mapToDouble(j -> sample[j] * w[j]).sum() - target;
    }
}
