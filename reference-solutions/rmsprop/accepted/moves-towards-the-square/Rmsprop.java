package exercise.rmsprop;

import java.util.ArrayList;
import java.util.List;

/** The average moves towards the new square by the share 1 − rho; all averages first, then all moves. */
public final class Rmsprop implements RmspropOptimizer {

    private final double lr;
    private final double rho;
    private final double eps;
    private final List<double[]> averages = new ArrayList<>();

    public Rmsprop(double lr, double rho, double eps) {
        this.lr = lr;
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        for (int k = averages.size(); k < grads.size(); k++) {
            averages.add(new double[grads.get(k).length]);
        }
        for (int k = 0; k < grads.size(); k++) {
            average(averages.get(k), grads.get(k));
        }
        for (int k = 0; k < params.size(); k++) {
            move(params.get(k), grads.get(k), averages.get(k));
        }
    }

    private void average(double[] h, double[] g) {
        for (int i = 0; i < g.length; i++) {
            h[i] += (1 - rho) * (Math.pow(g[i], 2) - h[i]);
        }
    }

    private void move(double[] p, double[] g, double[] h) {
        for (int i = 0; i < p.length; i++) {
            p[i] = p[i] - lr / (eps + Math.sqrt(h[i])) * g[i];
        }
    }
}
