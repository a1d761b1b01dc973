package exercise.adagrad;

import java.util.List;

/**
 * AdaGrad, for every single number p with gradient g and history h:
 *
 * <pre>
 * h ← h + g²
 * p ← p − lr · g / (√h + eps)
 * </pre>
 *
 * <p>h starts at 0, its sum includes the gradient of this step, and eps stands outside the root.
 */
public final class Adagrad implements AdagradOptimizer {

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
