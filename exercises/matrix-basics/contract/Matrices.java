package exercise.matrixbasics;

/**
 * The four matrix operations that a layer is made of.
 *
 * <p>A matrix is a {@code double[rows][columns]} of finite numbers with at least one row and one column, all rows of the
 * same length. Arguments are left as they are; every result is a new array.
 */
public interface Matrices {

    /**
     * Returns the matrix product {@code a b}.
     *
     * @param a {@code [N][K]}
     * @param b {@code [K][M]}
     * @return {@code [N][M]}
     * @throws IllegalArgumentException if {@code a} does not have as many columns as {@code b} has rows
     */
    double[][] matmul(double[][] a, double[][] b);

    /**
     * Returns {@code a} with rows and columns swapped.
     *
     * @param a {@code [N][M]}
     * @return {@code [M][N]}
     */
    double[][] transpose(double[][] a);

    /**
     * Returns {@code m} with {@code v} added to every row.
     *
     * @param m {@code [N][D]}
     * @param v {@code [D]}
     * @return {@code [N][D]}
     * @throws IllegalArgumentException if {@code v} is not as long as a row
     */
    double[][] addRow(double[][] m, double[] v);

    /**
     * Returns the sums of {@code m} along an axis, which disappears from the shape.
     *
     * @param m {@code [N][D]}
     * @param axis 0 to sum over the rows, 1 to sum over the columns
     * @return {@code [D]} for axis 0, {@code [N]} for axis 1
     * @throws IllegalArgumentException if {@code axis} is neither 0 nor 1
     */
    double[] sum(double[][] m, int axis);
}
