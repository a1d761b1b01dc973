package exercise.adagrad;

import java.util.Arrays;
import java.util.List;

/** Wrong: all parameter arrays write into the same history array. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private double[] h = {}; // for whatever array comes

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            if (h.length < p.length) {
                h = Arrays.copyOf(h, p.length);
            }
            for (int i = 0; i < p.length; i++) {
                h[i] += g[i] * g[i];
                p[i] -= lr * g[i] / (Math.sqrt(h[i]) + eps);
            }
        }
    }
}
