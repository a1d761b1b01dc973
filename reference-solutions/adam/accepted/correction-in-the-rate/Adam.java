package exercise.adam;

import java.util.ArrayList;
import java.util.List;

/** Puts both corrections into the learning rate; eps has to be scaled by the same root for that. */
public final class Adam implements AdamOptimizer {

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    private final List<double[][]> moments = new ArrayList<>();
    private double power1 = 1; // b1 to the power t
    private double power2 = 1;

    public Adam(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (moments.isEmpty()) {
            params.forEach(p -> moments.add(new double[2][p.length]));
        }
        power1 *= b1;
        power2 *= b2;
        double root = Math.sqrt(1 - power2);
        for (int k = 0; k < params.size(); k++) {
            move(params.get(k), grads.get(k), moments.get(k), lr * root / (1 - power1), eps * root);
        }
    }

    private void move(double[] p, double[] g, double[][] moment, double rate, double scaledEps) {
        for (int i = 0; i < p.length; i++) {
            moment[0][i] += (1 - b1) * (g[i] - moment[0][i]);
            moment[1][i] += (1 - b2) * (g[i] * g[i] - moment[1][i]);
            p[i] -= rate * moment[0][i] / (Math.sqrt(moment[1][i]) + scaledEps);
        }
    }
}
