package exercise.adadelta;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Wrong: remembers by array object, not by position. */
public final class Adadelta implements AdadeltaOptimizer {

    private final double rho;
    private final double eps;
    private final Map<double[], double[]> squaredGradients = new IdentityHashMap<>(); // h, by array
    private final Map<double[], double[]> squaredMoves = new IdentityHashMap<>(); // u

    public Adadelta(double rho, double eps) {
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] h = squaredGradients.computeIfAbsent(p, key -> new double[p.length]);
            double[] u = squaredMoves.computeIfAbsent(p, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                h[i] = rho * h[i] + (1 - rho) * g[i] * g[i];
                double move = -Math.sqrt(u[i] + eps) / Math.sqrt(h[i] + eps) * g[i];
                u[i] = rho * u[i] + (1 - rho) * move * move;
                p[i] += move;
            }
        }
    }
}
