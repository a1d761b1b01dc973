package exercise.nesterov;

import java.util.function.UnaryOperator;

/** Nesterov's accelerated gradient: look where the velocity leads, and correct it there. */
public final class Nesterov implements AcceleratedDescent {

    // At each step, for parameters p and a velocity v that starts at 0:
    //
    //     g = grad(p + mu * v)
    //     v <- mu * v - lr * g
    //     p <- p + v

    /**
     * Runs {@code steps} steps from {@code p0} at rest, one call of {@code grad} each.
     *
     * @return {@code [steps + 1][n]} the parameters at the start and after each step
     * @throws IllegalArgumentException if {@code steps} is negative
     */
    @Override
    public double[][] run(UnaryOperator<double[]> grad, double[] p0, double lr, double mu, int steps) {
        throw new UnsupportedOperationException("TODO");
    }
}
