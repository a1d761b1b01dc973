package exercise.amsgrad;

import java.util.List;

/** AMSGrad: Adam whose divisor remembers the largest second moment. */
public final class Amsgrad implements AmsgradOptimizer {

    // For every number p with gradient g; m, v and vMax start at 0; t = 1, 2, 3, ... counts the steps:
    //
    //     m <- b1 * m + (1 - b1) * g
    //     v <- b2 * v + (1 - b2) * g * g
    //     vMax <- max(vMax, v)
    //     mHat = m / (1 - b1^t)
    //     vHat = vMax / (1 - b2^t)
    //     p <- p - lr * mHat / (sqrt(vHat) + eps)

    private final double lr;
    private final double b1;
    private final double b2;
    private final double eps;
    // TODO: what has to be remembered from one step to the next? Tell arrays apart by
    //  their position in the list: the Java objects may be others at the next call.

    public Amsgrad(double lr, double b1, double b2, double eps) {
        this.lr = lr;
        this.b1 = b1;
        this.b2 = b2;
        this.eps = eps;
    }

    /** Makes one step: changes {@code params} in place, leaves {@code grads} as they are. */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
