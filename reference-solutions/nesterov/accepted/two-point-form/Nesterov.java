package exercise.nesterov;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps no velocity: extrapolates through the last two points, and takes a plain gradient step from there. */
public final class Nesterov implements AcceleratedDescent {

    @Override
    public double[][] run(UnaryOperator<double[]> grad, double[] p0, double lr, double mu, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("negative number of steps");
        }
        List<double[]> path = new ArrayList<>();
        path.add(p0.clone());
        double[] before = p0;
        double[] now = p0;
        for (int t = 0; t < steps; t++) {
            double[] next = new double[p0.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = now[i] + mu * (now[i] - before[i]);
            }
            double[] g = grad.apply(next.clone());
            for (int i = 0; i < next.length; i++) {
                next[i] -= lr * g[i];
            }
            path.add(next);
            before = now;
            now = next;
        }
        return path.toArray(new double[0][]);
    }
}
