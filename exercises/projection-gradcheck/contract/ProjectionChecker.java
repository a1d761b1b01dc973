package exercise.projectiongradcheck;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Checks the backward pass of a function with many outputs along one random direction, with two forward passes. */
public interface ProjectionChecker {

    /**
     * Returns how far {@code vjp} is from the backward pass of {@code f} at {@code x}, along random {@code u} and {@code v}.
     *
     * <p>{@code u} is a random unit vector with a component for each number of x: standard normal numbers, divided by
     * their Euclidean norm. {@code v} has a standard normal component for each output of f. With {@code n = v ·
     * (f(x + h u) - f(x - h u)) / 2h} and {@code a = vjp(x, v) · u} the result is {@code |a - n| / max(1e-8, |a| + |n|)},
     * or positive infinity if a or n is NaN or infinite.
     *
     * @param f the forward pass, from {@code [n]} to {@code [m]}; called exactly twice; may return its argument
     *     itself
     * @param vjp the backward pass to check: gets x {@code [n]} and an upstream gradient {@code [m]}, returns the
     *     gradient with respect to x, {@code [n]}; called exactly once
     * @param x {@code [n]} the point, {@code n >= 1}; it may be moved on the way, but has its old bits at the end
     * @param h the step, positive; used as it is
     * @param rng the only source of chance
     * @throws IllegalArgumentException if what {@code vjp} returns has another length than x
     */
    double mismatch(UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, double[] x, double h, RandomGenerator rng);
}
