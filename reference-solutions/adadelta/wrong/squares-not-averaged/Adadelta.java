package exercise.adadelta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: averages the moves instead of their squares. */
public final class Adadelta implements AdadeltaOptimizer {

    private final double rho;
    private final double eps;
    private final Map<Integer, double[]> squaredGradients = new HashMap<>(); // h, by position in the list
    private final Map<Integer, double[]> squaredMoves = new HashMap<>(); // u

    public Adadelta(double rho, double eps) {
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = squaredGradients.computeIfAbsent(k, key -> new double[p.length]);
            double[] u = squaredMoves.computeIfAbsent(k, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                h[i] = rho * h[i] + (1 - rho) * g[i] * g[i];
                double move = -Math.sqrt(u[i] + eps) / Math.sqrt(h[i] + eps) * g[i];
                u[i] = rho * u[i] + (1 - rho) * Math.abs(move);
                p[i] += move;
            }
        }
    }
}
