package exercise.adagrad;

import java.util.List;

/** AdaGrad: every single number gets a step size of its own. */
public final class Adagrad implements AdagradOptimizer {

    // For every number p with gradient g and history h, which starts at 0:
    //
    //     h <- h + g * g
    //     p <- p - lr * g / (sqrt(h) + eps)

    private final double lr;
    private final double eps;
    // TODO: what has to be remembered from one step to the next? Tell arrays apart by
    //  their position in the list: the Java objects may be others at the next call.

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    /** Makes one step: changes {@code params} in place, leaves {@code grads} as they are. */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
