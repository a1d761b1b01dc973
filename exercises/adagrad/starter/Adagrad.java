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
    // TODO: what has to be remembered from one step to the next?

    public Adagrad(double lr, double eps) {
        this.lr = lr;
        this.eps = eps;
    }

    /**
     * Makes one step: changes {@code params} in place, leaves {@code grads} as they are.
     *
     * <p>Array k of one call and array k of the next are the same parameter, even where they are two Java objects.
     */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
