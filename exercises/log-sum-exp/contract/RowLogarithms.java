package exercise.logsumexp;

/** Logarithms of sums of exponentials, row by row, that neither overflow nor vanish. */
public interface RowLogarithms {

    /**
     * Returns the logarithm of the sum of the exponentials of each row: {@code log Σ_j e^z[i][j]}.
     *
     * @param z {@code [N][C]}, finite numbers or negative infinity, at least one row and one column; left as it is
     * @return {@code [N]}, a new array; negative infinity for a row that holds nothing else
     */
    double[] logSumExpRows(double[][] z);

    /**
     * Returns the logarithm of the softmax of each row: {@code z[i][j] - log Σ_k e^z[i][k]}.
     *
     * @param z {@code [N][C]}, as above, with at least one finite number in each row; left as it is
     * @return {@code [N][C]}, a new array; negative infinity where {@code z} is
     */
    double[][] logSoftmaxRows(double[][] z);
}
