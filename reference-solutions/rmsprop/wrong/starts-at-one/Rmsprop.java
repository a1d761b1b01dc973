package exercise.rmsprop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: the average starts at 1. */
public final class Rmsprop implements RmspropOptimizer {

    private final double lr;
    private final double rho;
    private final double eps;
    private final Map<Integer, double[]> averages = new HashMap<>(); // h, by position in the list

    public Rmsprop(double lr, double rho, double eps) {
        this.lr = lr;
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = averages.computeIfAbsent(k, key -> ones(p.length));
            for (int i = 0; i < p.length; i++) {
                h[i] = rho * h[i] + (1 - rho) * g[i] * g[i];
                p[i] -= lr * g[i] / (Math.sqrt(h[i]) + eps);
            }
        }
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
