package exercise.newtonstep;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Newton's method: jump to where the local parabola has its stationary point, and look again. */
public final class NewtonStep implements NewtonMethod {

    // At most maxIter times:
    //
    //     stop if the Euclidean norm of g = gradient(x) is less than tol
    //     x <- x - d, where d solves the linear system  hessian(x) · d = g
    //
    // EJML can solve systems: import org.ejml.simple.SimpleMatrix

    /**
     * Iterates from {@code x0}.
     *
     * @throws IllegalStateException if a step is needed where the Hessian is singular
     */
    @Override
    public double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol) {
        throw new UnsupportedOperationException("TODO");
    }
}
