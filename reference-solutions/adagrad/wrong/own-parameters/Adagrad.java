package exercise.adagrad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: keeps parameters of its own and writes them over what it is given. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private final Map<Integer, double[]> squares = new HashMap<>(); // h, by position in the list
    private final Map<Integer, double[]> parameters = new HashMap<>();

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = squares.computeIfAbsent(k, key -> new double[p.length]);
            double[] own = parameters.computeIfAbsent(k, key -> p.clone());
            for (int i = 0; i < p.length; i++) {
                h[i] += g[i] * g[i];
                own[i] -= lr * g[i] / (Math.sqrt(h[i]) + eps);
                p[i] = own[i];
            }
        }
    }
}
