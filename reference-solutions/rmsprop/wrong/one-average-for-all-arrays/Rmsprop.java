package exercise.rmsprop;

import java.util.Arrays;
import java.util.List;

/** Wrong: all parameter arrays share one array of averages. */
public final class Rmsprop implements RmspropOptimizer {

    private final double lr;
    private final double rho;
    private final double eps;
    private double[] h = {}; // for whatever array comes

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
            if (h.length < p.length) {
                h = Arrays.copyOf(h, p.length);
            }
            for (int i = 0; i < p.length; i++) {
                h[i] = rho * h[i] + (1 - rho) * g[i] * g[i];
                p[i] -= lr * g[i] / (Math.sqrt(h[i]) + eps);
            }
        }
    }
}
