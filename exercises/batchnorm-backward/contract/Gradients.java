package exercise.batchnormbackward;

/**
 * What goes back through a batch normalisation.
 *
 * @param dX {@code [N][D]} the gradient of the loss with respect to the input
 * @param dGamma {@code [D]} the gradient with respect to the scale
 * @param dBeta {@code [D]} the gradient with respect to the shift
 */
public record Gradients(double[][] dX, double[] dGamma, double[] dBeta) {}
