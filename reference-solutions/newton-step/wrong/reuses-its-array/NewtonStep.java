package exercise.newtonstep;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ejml.data.SingularMatrixException;
import org.ejml.simple.SimpleMatrix;

/** Wrong: keeps one array for all results. */
public final class NewtonStep implements NewtonMethod {

    private double[] x = {}; // the point where it stands

    @Override
    public double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol) {
        if (x.length != x0.length) {
            x = new double[x0.length];
        }
        System.arraycopy(x0, 0, x, 0, x.length);
        for (int i = 0; i < maxIter; i++) {
            double[] g = gradient.apply(x);
            if (norm(g) < tol) {
                return x;
            }
            double[] d = solve(hessian.apply(x), g);
            for (int j = 0; j < x.length; j++) {
                x[j] -= d[j];
            }
        }
        return x;
    }

    /** Returns the solution d of {@code h · d = g}. */
    private static double[] solve(double[][] h, double[] g) {
        try {
            SimpleMatrix column = new SimpleMatrix(g.length, 1, true, g);
            return new SimpleMatrix(h).solve(column).getDDRM().getData();
        } catch (SingularMatrixException singular) {
            throw new IllegalStateException("the Hessian is singular", singular);
        }
    }

    private static double norm(double[] g) {
        double squares = 0;
        for (double component : g) {
            squares += component * component;
        }
        return Math.sqrt(squares);
    }
}
