package exercise.sgdmomentum;

import java.util.List;

/** Wrong: starts each step with a velocity of 0, which is plain descent. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            double[] v = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                v[i] = mu * v[i] - lr * g[i];
                p[i] += v[i];
            }
        }
    }
}
