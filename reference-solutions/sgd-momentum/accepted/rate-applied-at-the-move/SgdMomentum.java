package exercise.sgdmomentum;

import java.util.ArrayList;
import java.util.List;

/** The form of many libraries: u ← mu · u + g, p ← p − lr · u. As long as lr is constant, v = −lr · u. */
public final class SgdMomentum implements MomentumOptimizer {

    private final double lr;
    private final double mu;
    private final List<double[]> buffers = new ArrayList<>();

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (buffers.isEmpty()) {
            params.forEach(p -> buffers.add(new double[p.length]));
        }
        for (int k = 0; k < params.size(); k++) {
            accumulate(buffers.get(k), grads.get(k));
            move(params.get(k), buffers.get(k));
        }
    }

    private void accumulate(double[] buffer, double[] g) {
        for (int i = 0; i < g.length; i++) {
            buffer[i] = mu * buffer[i] + g[i];
        }
    }

    private void move(double[] p, double[] buffer) {
        for (int i = 0; i < p.length; i++) {
            p[i] -= lr * buffer[i];
        }
    }
}
