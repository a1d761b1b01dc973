package exercise.matrixbasics;

/** Wrong: fills the same product array in each call, as long as its shape stays the same. */
public final class MatrixBasics implements Matrices {

    private double[][] product = {};

    @Override
    public double[][] matmul(double[][] a, double[][] b) {
        int inner = b.length;
        if (a[0].length != inner) {
            throw new IllegalArgumentException("a has %d columns, but b has %d rows".formatted(a[0].length, inner));
        }
        if (product.length != a.length || product[0].length != b[0].length) {
            product = new double[a.length][b[0].length];
        }
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                product[i][j] = 0;
                for (int k = 0; k < inner; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    @Override
    public double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    @Override
    public double[][] addRow(double[][] m, double[] v) {
        if (v.length != m[0].length) {
            throw new IllegalArgumentException("v has %d numbers, but a row has %d".formatted(v.length, m[0].length));
        }
        double[][] sum = new double[m.length][v.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum[i][j] = m[i][j] + v[j];
            }
        }
        return sum;
    }

    @Override
    public double[] sum(double[][] m, int axis) {
        if (axis != 0 && axis != 1) {
            throw new IllegalArgumentException("axis (%d) must be 0 or 1".formatted(axis));
        }
        double[] sums = new double[axis == 0 ? m[0].length : m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                sums[axis == 0 ? j : i] += m[i][j];
            }
        }
        return sums;
    }
}
