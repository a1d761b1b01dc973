package exercise.newtonstep;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** Inverts the Hessian, having looked at its determinant; recursive. */
public final class NewtonStep implements NewtonMethod {

    @Override
    public double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol) {
        SimpleMatrix g = new SimpleMatrix(x0.length, 1, true, gradient.apply(x0.clone()));
        if (maxIter == 0 || g.normF() < tol) {
            return x0.clone();
        }
        SimpleMatrix h = new SimpleMatrix(hessian.apply(x0.clone()));
        if (h.determinant() == 0) {
            throw new IllegalStateException("no inverse");
        }
        SimpleMatrix step = h.invert().mult(g);
        double[] next = x0.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = x0[i] - step.get(i);
        }
        return solve(gradient, hessian, next, maxIter - 1, tol);
    }
}
