package exercise.batchnormbackward;

/** The backward pass of batch normalisation in training mode. */
public interface BatchNormGradient {

    /**
     * Returns the gradients of the loss with respect to the input, the scale and the shift of {@code y = gamma · (x − mean)
     * / √(var + eps) + beta}, where mean and variance (over N) are those of the columns of {@code x}.
     *
     * @param x {@code [N][D]} the input of the forward pass, N ≥ 1; left as it is
     * @param gamma {@code [D]} the scale; left as it is
     * @param eps what is added to a variance before its root is taken, positive
     * @param dOut {@code [N][D]} the gradient of the loss with respect to y; left as it is
     * @return all three, in new arrays
     */
    Gradients backward(double[][] x, double[] gamma, double eps, double[][] dOut);
}
