package exercise.nesterov;

import java.util.function.UnaryOperator;

/** Wrong: keeps one array for all results. */
public final class Nesterov implements AcceleratedDescent {

    private double[][] path = {};

    @Override
    public double[][] run(UnaryOperator<double[]> grad, double[] p0, double lr, double mu, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps (%d) must not be negative".formatted(steps));
        }
        if (path.length != steps + 1) {
            path = new double[steps + 1][];
        }
        double[] v = new double[p0.length];
        path[0] = p0.clone();
        for (int t = 0; t < steps; t++) {
            double[] g = grad.apply(moved(path[t], mu, v));
            for (int i = 0; i < v.length; i++) {
                v[i] = mu * v[i] - lr * g[i];
            }
            path[t + 1] = moved(path[t], 1, v);
        }
        return path;
    }

    /** Returns p + share · v. */
    private static double[] moved(double[] p, double share, double[] v) {
        double[] moved = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            moved[i] = p[i] + share * v[i];
        }
        return moved;
    }
}
