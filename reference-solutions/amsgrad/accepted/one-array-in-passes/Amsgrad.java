package exercise.amsgrad;

import java.util.Arrays;
import java.util.List;

/** Lays everything end to end and takes the update apart into passes over whole arrays. */
public final class Amsgrad implements AmsgradOptimizer {

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    private double[] m = {};
    private double[] v = {};
    private double[] largest = {};
    private int t;

    public Amsgrad(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        double[] g = grads.stream().flatMapToDouble(Arrays::stream).toArray();
        if (t == 0) {
            m = new double[g.length];
            v = new double[g.length];
            largest = new double[g.length];
        }
        t++;
        Arrays.setAll(m, i -> b1 * m[i] + g[i] - b1 * g[i]);
        Arrays.setAll(v, i -> b2 * v[i] + (1 - b2) * Math.pow(g[i], 2));
        Arrays.setAll(largest, i -> v[i] > largest[i] ? v[i] : largest[i]);
        int at = 0;
        for (double[] p : params) {
            for (int i = 0; i < p.length; i++) {
                p[i] += change(at++);
            }
        }
    }

    private double change(int at) {
        double mean = m[at] / (1 - Math.pow(b1, t));
        double square = largest[at] / (1 - Math.pow(b2, t));
        return -lr / (eps + Math.sqrt(square)) * mean;
    }
}
