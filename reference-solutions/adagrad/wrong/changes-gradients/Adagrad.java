package exercise.adagrad;

import java.util.ArrayList;
import java.util.List;

/** Wrong: turns the gradient array into the step. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private final List<double[]> squares = new ArrayList<>(); // h, one array for each parameter array

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = squares(k, p.length);
            for (int i = 0; i < p.length; i++) {
                h[i] += g[i] * g[i];
                g[i] *= lr / (Math.sqrt(h[i]) + eps);
                p[i] -= g[i];
            }
        }
    }

    private double[] squares(int k, int length) {
        if (k == squares.size()) {
            squares.add(new double[length]);
        }
        return squares.get(k);
    }
}
