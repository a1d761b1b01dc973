package exercise.newtonstep;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Newton's method for a stationary point of a function of several variables. */
public interface NewtonMethod {

    /**
     * Iterates from {@code x0} until the gradient is small or {@code maxIter} steps have been made.
     *
     * @param gradient the gradient at a point, {@code [n]} to {@code [n]}
     * @param hessian the matrix of second derivatives at a point, {@code [n]} to {@code [n][n]}, symmetric
     * @param x0 {@code [n]} where to start; stays as it is
     * @param maxIter the most steps to make, not negative
     * @param tol stops where the Euclidean norm of the gradient is less than this, not negative
     * @return {@code [n]} the last point, in a new array
     * @throws IllegalStateException if a step is needed where the Hessian is singular
     */
    double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol);
}
