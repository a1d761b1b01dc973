package exercise.adadelta;

import java.util.ArrayList;
import java.util.List;

/** Takes one root of the quotient, and moves each average towards the new square. */
public final class Adadelta implements AdadeltaOptimizer {

    private final double rho;
    private final double eps;
    private final List<double[][]> averages = new ArrayList<>(); // [position][gradients or moves][i]

    public Adadelta(double rho, double eps) {
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (averages.isEmpty()) {
            params.forEach(p -> averages.add(new double[2][p.length]));
        }
        for (int k = 0; k < params.size(); k++) {
            double[] g = grads.get(k);
            double[][] average = averages.get(k);
            for (int i = 0; i < g.length; i++) {
                approach(average[0], i, g[i]);
                double move = g[i] * Math.sqrt((eps + average[1][i]) / (eps + average[0][i]));
                approach(average[1], i, move);
                params.get(k)[i] -= move;
            }
        }
    }

    private void approach(double[] average, int i, double value) {
        average[i] += (1 - rho) * (Math.pow(value, 2) - average[i]);
    }
}
