package exercise.adam;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps a small object for each parameter, with a step count of its own, and averages that are corrected as they go. */
public final class Adam implements AdamOptimizer {

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    private Parameter[][] parameters = {};

    public Adam(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        if (parameters.length == 0) {
            parameters = params.stream()
                    .map(p -> Stream.generate(Parameter::new).limit(p.length).toArray(Parameter[]::new))
                    .toArray(Parameter[][]::new);
        }
        for (int k = 0; k < parameters.length; k++) {
            double[] p = params.get(k);
            double[] g = grads.get(k);
            Parameter[] row = parameters[k];
            IntStream.range(0, p.length).forEach(i -> p[i] = p[i] - row[i].move(g[i]));
        }
    }

    /** The averages of one parameter, corrected already: the share of the newest gradient falls from 1 to 1 − b. */
    private final class Parameter {

        private double gradient;
        private double square;
        private int t;

        private double move(double g) {
            t++;
            double share1 = (1 - b1) / (1 - Math.pow(b1, t));
            double share2 = (1 - b2) / (1 - Math.pow(b2, t));
            gradient = (1 - share1) * gradient + share1 * g;
            square = (1 - share2) * square + share2 * g * g;
            return lr * gradient / (Math.sqrt(square) + eps);
        }
    }
}
