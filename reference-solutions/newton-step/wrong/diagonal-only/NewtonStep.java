package exercise.newtonstep;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong: divides by the diagonal of the Hessian. */
public final class NewtonStep implements NewtonMethod {

    @Override
    public double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol) {
        double[] x = x0.clone();
        for (int i = 0; i < maxIter; i++) {
            double[] g = gradient.apply(x);
            if (norm(g) < tol) {
                return x;
            }
            double[][] h = hessian.apply(x);
            for (int j = 0; j < x.length; j++) {
                x[j] -= g[j] / h[j][j];
            }
        }
        return x;
    }

    private static double norm(double[] g) {
        double squares = 0;
        for (double component : g) {
            squares += component * component;
        }
        return Math.sqrt(squares);
    }
}
