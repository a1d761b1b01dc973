package exercise.rmsprop;

import java.util.List;
import java.util.stream.IntStream;

/** Keeps the root mean square r = √h itself: the new r is the hypotenuse of √rho · r and √(1 − rho) · g. */
public final class Rmsprop implements RmspropOptimizer {

    private final double lr;
    private final double rho;
    private final double eps;
    private double[][] roots = {};

    public Rmsprop(double lr, double rho, double eps) {
        this.lr = lr;
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (roots.length == 0) {
            roots = params.stream().map(p -> new double[p.length]).toArray(double[][]::new);
        }
        IntStream.range(0, roots.length).forEach(k -> step(params.get(k), grads.get(k), roots[k]));
    }

    private void step(double[] p, double[] g, double[] root) {
        for (int i = 0; i < p.length; i++) {
            root[i] = Math.hypot(Math.sqrt(rho) * root[i], Math.sqrt(1 - rho) * g[i]);
            p[i] += -lr * (g[i] / (root[i] + eps));
        }
    }
}
