package exercise.amsgrad;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Wrong: remembers by array object, not by position. */
public final class Amsgrad implements AmsgradOptimizer {

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    private final Map<double[], double[]> firstMoments = new IdentityHashMap<>(); // m, by array
    private final Map<double[], double[]> secondMoments = new IdentityHashMap<>(); // v
    private final Map<double[], double[]> largestMoments = new IdentityHashMap<>(); // the maximum of all v so far
    private int steps; // t

    public Amsgrad(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        steps++;
        double weight1 = 1 - Math.pow(b1, steps); // what the weights in m add up to by now
        double weight2 = 1 - Math.pow(b2, steps); // ... and in v
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] m = firstMoments.computeIfAbsent(p, key -> new double[p.length]);
            double[] v = secondMoments.computeIfAbsent(p, key -> new double[p.length]);
            double[] largest = largestMoments.computeIfAbsent(p, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                m[i] = b1 * m[i] + (1 - b1) * g[i];
                v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
                largest[i] = Math.max(largest[i], v[i]);
                p[i] -= lr * (m[i] / weight1) / (Math.sqrt(largest[i] / weight2) + eps);
            }
        }
    }
}
