package exercise.amsgrad;

import java.util.ArrayList;
import java.util.List;

/** Puts both corrections into the learning rate, scales eps to fit, and compares roots instead of squares. */
public final class Amsgrad implements AmsgradOptimizer {

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    private final List<double[][]> memory = new ArrayList<>(); // m, v, and the largest root of v
    private double power1 = 1; // b1 to the power t
    private double power2 = 1;

    public Amsgrad(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (memory.isEmpty()) {
            params.forEach(p -> memory.add(new double[3][p.length]));
        }
        power1 *= b1;
        power2 *= b2;
        double root = Math.sqrt(1 - power2);
        for (int k = 0; k < params.size(); k++) {
            move(params.get(k), grads.get(k), memory.get(k), lr * root / (1 - power1), eps * root);
        }
    }

    private void move(double[] p, double[] g, double[][] state, double rate, double scaledEps) {
        for (int i = 0; i < p.length; i++) {
            state[0][i] += (1 - b1) * (g[i] - state[0][i]);
            state[1][i] += (1 - b2) * (g[i] * g[i] - state[1][i]);
            if (Math.sqrt(state[1][i]) > state[2][i]) {
                state[2][i] = Math.sqrt(state[1][i]);
            }
            p[i] -= rate * state[0][i] / (state[2][i] + scaledEps);
        }
    }
}
