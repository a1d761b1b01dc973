package exercise.adagrad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the root of the sum instead of the sum: √(h + g²) is the hypotenuse of √h and g. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private final Map<Integer, double[]> norms = new HashMap<>();

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] norm = norms.computeIfAbsent(k, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                norm[i] = Math.hypot(norm[i], g[i]);
                double rate = lr / (norm[i] + eps);
                p[i] = p[i] - rate * g[i];
            }
        }
    }
}
