package exercise.sgdmomentum;

import java.util.List;

/** Wrong: a single velocity is pushed by all numbers in turn. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private double v; // of everything

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            for (int i = 0; i < p.length; i++) {
                v = mu * v - lr * g[i];
                p[i] += v;
            }
        }
    }
}
