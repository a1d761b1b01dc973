package exercise.adagrad;

import java.util.List;

/** Wrong: adds the squares of all gradients into one number. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private double h; // of everything

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            for (int i = 0; i < p.length; i++) {
                h += g[i] * g[i];
            }
            for (int i = 0; i < p.length; i++) {
                p[i] -= lr * g[i] / (Math.sqrt(h) + eps);
            }
        }
    }
}
