package exercise.affinebackward;

/** The backward pass of an affine layer. */
public final class AffineBackward implements AffineGradients {

    // Forward was y[n][m] = sum over d of x[n][d] * w[d][m], plus b[m].
    // X is [N][D], W is [D][M], dOut is [N][M]. Each gradient has the shape of what it belongs to:
    //
    //     dX [N][D]    dW [D][M]    db [M]
    //
    // To return them: new Grads(dX, dW, db)

    @Override
    public Grads backward(double[][] x, double[][] w, double[][] dOut) {
        throw new UnsupportedOperationException("TODO");
    }
}
