package exercise.adadelta;

import java.util.Arrays;
import java.util.List;

/** Lays everything end to end; each line of the formula is a pass over whole arrays. */
public final class Adadelta implements AdadeltaOptimizer {

    private final double rho;
    private final double eps;
    private double[] gradients = {}; // mean squares, of all arrays in a row
    private double[] moves = {};

    public Adadelta(double rho, double eps) {
        this.rho = rho;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        double[] g = grads.stream().flatMapToDouble(Arrays::stream).toArray();
        if (gradients.length == 0) {
            gradients = new double[g.length];
            moves = new double[g.length];
        }
        Arrays.setAll(gradients, i -> average(gradients[i], g[i]));
        double[] move = new double[g.length];
        Arrays.setAll(move, i -> -g[i] * root(moves[i]) / root(gradients[i]));
        Arrays.setAll(moves, i -> average(moves[i], move[i]));
        int at = 0;
        for (double[] p : params) {
            for (int i = 0; i < p.length; i++) {
                p[i] = p[i] + move[at++];
            }
        }
    }

    private double average(double before, double value) {
        return rho * before + (1 - rho) * value * value;
    }

    private double root(double meanSquare) {
        return Math.sqrt(meanSquare + eps);
    }
}
