package exercise.sgdmomentum;

import java.util.Arrays;
import java.util.List;

/** Wrong: all parameter arrays share one velocity array. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private double[] v = {}; // for whatever array comes

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            if (v.length < p.length) {
                v = Arrays.copyOf(v, p.length);
            }
            for (int i = 0; i < p.length; i++) {
                v[i] = mu * v[i] - lr * g[i];
                p[i] += v[i];
            }
        }
    }
}
