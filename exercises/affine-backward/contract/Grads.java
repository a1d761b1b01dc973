package exercise.affinebackward;

/**
 * How the loss changes with everything that the forward pass has read.
 *
 * @param dX the gradient with respect to the input, {@code [N][D]}
 * @param dW the gradient with respect to the weights, {@code [D][M]}
 * @param db the gradient with respect to the biases, {@code [M]}
 */
public record Grads(double[][] dX, double[][] dW, double[] db) {}
