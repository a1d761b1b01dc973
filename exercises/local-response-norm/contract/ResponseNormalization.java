package exercise.localresponsenorm;

/**
 * Local response normalisation across channels, as in AlexNet.
 *
 * <p>Images are {@code [N][C][H][W]} and no size is 0. {@code n} is at least 1, {@code k} is positive, {@code alpha} and
 * {@code beta} are not negative. Arguments are left as they are and results are new arrays.
 */
public interface ResponseNormalization {

    /**
     * Divides each number by a power of a sum over neighbouring channels.
     *
     * @param a {@code [N][C][H][W]}
     * @param n the size of the neighbourhood: {@code n / 2} channels on each side, rounded down, and the own one
     * @param k what the sum starts with
     * @param alpha the factor of the squares
     * @param beta the exponent
     * @return {@code [N][C][H][W]}
     */
    double[][][][] forward(double[][][][] a, int n, double k, double alpha, double beta);

    /**
     * Returns the gradient with respect to {@code a}, of its shape.
     *
     * @param a what went forward
     * @param dOut the gradient with respect to the output of {@code forward(a, n, k, alpha, beta)}
     * @param n as in forward
     * @param k as in forward
     * @param alpha as in forward
     * @param beta as in forward
     */
    double[][][][] backward(double[][][][] a, double[][][][] dOut, int n, double k, double alpha, double beta);
}
