package exercise.newtonstep;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong: divides by a pivot of zero without a word. */
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
            double[] d = solve(hessian.apply(x), g);
            for (int j = 0; j < x.length; j++) {
                x[j] -= d[j];
            }
        }
        return x;
    }

    /** Gaussian elimination on [h | g], with the largest pivot of each column. */
    private static double[] solve(double[][] h, double[] g) {
        int n = g.length;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOf(h[i], n + 1);
            rows[i][n] = g[i];
        }
        for (int column = 0; column < n; column++) {
            bringLargestPivotUp(rows, column);
            for (int i = 0; i < n; i++) {
                double factor = i == column ? 0 : rows[i][column] / rows[column][column];
                for (int j = column; j <= n; j++) {
                    rows[i][j] -= factor * rows[column][j];
                }
            }
        }
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            d[i] = rows[i][n] / rows[i][i];
        }
        return d;
    }

    private static void bringLargestPivotUp(double[][] rows, int column) {
        int best = column;
        for (int i = column + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][column]) > Math.abs(rows[best][column])) {
                best = i;
            }
        }
        double[] kept = rows[column];
        rows[column] = rows[best];
        rows[best] = kept;
    }

    private static double norm(double[] g) {
        double squares = 0;
        for (double component : g) {
            squares += component * component;
        }
        return Math.sqrt(squares);
    }
}
