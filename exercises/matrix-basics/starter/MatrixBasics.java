package exercise.matrixbasics;

/** Product, transpose, sum with a row, sums along an axis; always into new arrays. */
public final class MatrixBasics implements Matrices {

    /** {@code c[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + ...}; refuses shapes that do not fit. */
    @Override
    public double[][] matmul(double[][] a, double[][] b) {
        throw new UnsupportedOperationException("TODO");
    }

    /** {@code t[j][i] = a[i][j]}. */
    @Override
    public double[][] transpose(double[][] a) {
        throw new UnsupportedOperationException("TODO");
    }

    /** {@code s[i][j] = m[i][j] + v[j]}; refuses a v of another length. */
    @Override
    public double[][] addRow(double[][] m, double[] v) {
        throw new UnsupportedOperationException("TODO");
    }

    /** axis 0: one sum for each column; axis 1: one sum for each row; refuses any other axis. */
    @Override
    public double[] sum(double[][] m, int axis) {
        throw new UnsupportedOperationException("TODO");
    }
}
