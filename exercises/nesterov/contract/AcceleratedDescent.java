package exercise.nesterov;

import java.util.function.UnaryOperator;

/** Nesterov's accelerated gradient method, which asks for gradients itself because it wants them elsewhere. */
public interface AcceleratedDescent {

    /**
     * Runs {@code steps} steps from {@code p0} at rest.
     *
     * @param grad the gradient at a point, {@code [n]} to {@code [n]}; each step makes exactly one call
     * @param p0 {@code [n]} where to start; stays as it is
     * @param lr the learning rate, positive
     * @param mu the share of its velocity that a parameter keeps from step to step, in [0, 1)
     * @param steps how many steps to make
     * @return {@code [steps + 1][n]} the parameters at the start and after each step, in new arrays
     * @throws IllegalArgumentException if {@code steps} is negative
     */
    double[][] run(UnaryOperator<double[]> grad, double[] p0, double lr, double mu, int steps);
}
