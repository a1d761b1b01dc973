package exercise.sgdmomentum;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Wrong: remembers by array object, not by position. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private final Map<double[], double[]> velocities = new IdentityHashMap<>(); // by array

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] v = velocities.computeIfAbsent(p, key -> new double[p.length]);
            for (int i = 0; i < p.length; i++) {
                v[i] = mu * v[i] - lr * g[i];
                p[i] += v[i];
            }
        }
    }
}
