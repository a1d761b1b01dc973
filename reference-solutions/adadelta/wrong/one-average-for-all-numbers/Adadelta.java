package exercise.adadelta;

import java.util.List;

/** Wrong: single averages take in all numbers in turn. */
public final class Adadelta implements AdadeltaOptimizer {

    private final double rho;
    private final double eps;
    private double h; // of everything
    private double u;

    public Adadelta(double rho, double eps) {
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
                double move = -Math.sqrt(u + eps) / Math.sqrt(h + eps) * g[i];
                u = rho * u + (1 - rho) * move * move;
                p[i] += move;
            }
        }
    }
}
