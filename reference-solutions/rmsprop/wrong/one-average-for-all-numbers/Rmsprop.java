package exercise.rmsprop;

import java.util.List;

/** Wrong: a single average takes in the squares of all numbers in turn. */
public final class Rmsprop implements RmspropOptimizer {

    private final double lr;
    private final double rho;
    private final double eps;
    private double h; // of everything

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
            for (int i = 0; i < p.length; i++) {
                h = rho * h + (1 - rho) * g[i] * g[i];
                p[i] -= lr * g[i] / (Math.sqrt(h) + eps);
            }
        }
    }
}
