package exercise.affinebackward;

/** The backward pass of the affine layer {@code Y = XW + b}. */
public interface AffineGradients {

    /**
     * Returns the gradients of the loss with respect to X, W and b.
     *
     * @param x the input X of the forward pass, {@code [N][D]}
     * @param w the weights W, {@code [D][M]}
     * @param dOut the gradient of the loss with respect to the output Y, {@code [N][M]}
     * @return the three gradients, in new arrays; the arguments are left as they are
     */
    Grads backward(double[][] x, double[][] w, double[][] dOut);
}
