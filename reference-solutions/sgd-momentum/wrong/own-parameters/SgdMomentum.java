package exercise.sgdmomentum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: keeps parameters of its own and writes them over what it is given. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private final Map<Integer, double[]> velocities = new HashMap<>(); // by position in the list
    private final Map<Integer, double[]> parameters = new HashMap<>();

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] v = velocities.computeIfAbsent(k, key -> new double[p.length]);
            double[] own = parameters.computeIfAbsent(k, key -> p.clone());
            for (int i = 0; i < p.length; i++) {
                v[i] = mu * v[i] - lr * g[i];
                own[i] += v[i];
                p[i] = own[i];
            }
        }
    }
}
