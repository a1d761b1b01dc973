package exercise.nesterov;

import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A state of parameters and velocity that is replaced at each step, never changed. */
public final class Nesterov implements AcceleratedDescent {

    @Override
    public double[][] run(UnaryOperator<double[]> grad, double[] p0, double lr, double mu, int steps) {
        if (steps <= -1) {
            throw new IllegalArgumentException("steps: " + steps);
        }
        State start = new State(p0.clone(), new double[p0.length]);
        return Stream.iterate(start, state -> state.next(grad, lr, mu))
                .limit(steps + 1L)
                .map(state -> state.p)
                .toArray(double[][]::new);
    }

    private static final class State {

        private final double[] p;
        private final double[] v;

        State(double[] p, double[] v) {
            this.p = p;
            this.v = v;
        }

        State next(UnaryOperator<double[]> grad, double lr, double mu) {
            double[] g = grad.apply(each(i -> p[i] + mu * v[i]));
            double[] velocity = each(i -> mu * v[i] - lr * g[i]);
            return new State(each(i -> p[i] + velocity[i]), velocity);
        }

        private double[] each(IntToDoubleFunction value) {
            return IntStream.range(0, p.length).mapToDouble(value).toArray();
        }
    }
}
