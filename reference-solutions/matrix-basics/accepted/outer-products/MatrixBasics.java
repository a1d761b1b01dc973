package exercise.matrixbasics;

/** The product row by row, as sums of scaled rows of b; the sums as products with a vector of ones. */
public final class MatrixBasics implements Matrices {

    @Override
    public double[][] matmul(double[][] a, double[][] b) {
        int n = a.length;
        int m = b[0].length;
        double[][] c = new double[n][m];
        for (int i = 0; i < n; i++) {
            if (a[i].length != b.length) {
                throw new IllegalArgumentException("shapes do not fit");
            }
            for (int k = b.length - 1; k >= 0; k--) {
                double factor = a[i][k];
                double[] row = b[k];
                for (int j = 0; j < m; j++) {
                    c[i][j] += factor * row[j];
                }
            }
        }
        return c;
    }

    @Override
    public double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][];
        for (int column = 0; column < t.length; column++) {
            t[column] = new double[a.length];
            for (int row = 0; row < a.length; row++) {
                t[column][row] = a[row][column];
            }
        }
        return t;
    }

    @Override
    public double[][] addRow(double[][] m, double[] v) {
        double[][] sum = matmul(ones(m.length, 1), new double[][] {v});
        if (v.length != m[0].length) {
            throw new IllegalArgumentException("v: " + v.length);
        }
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum[i][j] += m[i][j];
            }
        }
        return sum;
    }

    @Override
    public double[] sum(double[][] m, int axis) {
        switch (axis) {
            case 0:
                return matmul(ones(1, m.length), m)[0];
            case 1:
                return matmul(ones(1, m[0].length), transpose(m))[0];
            default:
                throw new IllegalArgumentException("axis " + axis);
        }
    }

    private static double[][] ones(int rows, int columns) {
        double[][] ones = new double[rows][columns];
        for (double[] row : ones) {
            java.util.Arrays.fill(row, 1);
        }
        return ones;
    }
}
