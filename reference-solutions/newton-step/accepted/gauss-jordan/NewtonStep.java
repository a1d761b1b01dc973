package exercise.newtonstep;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Solves the system itself, without EJML. */
public final class NewtonStep implements NewtonMethod {

    @Override
    public double[] solve(
            UnaryOperator<double[]> gradient,
            Function<double[], double[][]> hessian,
            double[] x0,
            int maxIter,
            double tol) {
        double[] x = Arrays.copyOf(x0, x0.length);
        double[] g = gradient.apply(x);
        while (maxIter > 0 && !(Arrays.stream(g).map(value -> value * value).sum() < tol * tol)) {
            double[] d = solve(hessian.apply(x), g);
            Arrays.setAll(x, j -> x[j] - d[j]);
            g = gradient.apply(x);
            maxIter--;
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
        if (rows[best][column] == 0) {
            throw new IllegalStateException("singular");
        }
        double[] kept = rows[column];
        rows[column] = rows[best];
        rows[best] = kept;
    }
}
