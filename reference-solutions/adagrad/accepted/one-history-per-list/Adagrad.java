package exercise.adagrad;

import java.util.List;

/** Lays all histories end to end in one array, and takes the sum of squares and the move in two passes. */
public final class Adagrad implements AdagradOptimizer {

    private final double lr;
    private final double eps;
    private double[] history = {};

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (history.length == 0) {
            history = new double[params.stream().mapToInt(array -> array.length).sum()];
        }
        remember(grads);
        move(params, grads);
    }

    private void remember(List<double[]> grads) {
        int at = 0;
        for (double[] g : grads) {
            for (double value : g) {
                history[at++] += Math.pow(value, 2);
            }
        }
    }

    private void move(List<double[]> params, List<double[]> grads) {
        int at = 0;
        for (int k = 0; k < params.size(); k++) {
            double[] p = params.get(k);
            for (int i = 0; i < p.length; i++) {
                p[i] += -lr / (eps + Math.sqrt(history[at++])) * grads.get(k)[i];
            }
        }
    }
}
