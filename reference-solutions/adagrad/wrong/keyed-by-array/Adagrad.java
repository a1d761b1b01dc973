package exercise.adagrad;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Wrong: remembers by array object, not by position. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private final Map<double[], double[]> squares = new IdentityHashMap<>(); // h, by array

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = squares.computeIfAbsent(p, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                h[i] += g[i] * g[i];
                p[i] -= lr * g[i] / (Math.sqrt(h[i]) + eps);
            }
        }
    }
}
