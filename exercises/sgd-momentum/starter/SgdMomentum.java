package exercise.sgdmomentum;

import java.util.List;

/** Gradient descent with momentum; with mu = 0 it is plain stochastic gradient descent. */
public final class SgdMomentum implements MomentumOptimizer {

    // For every number p with gradient g and velocity v, which starts at 0:
    //
    //     v <- mu * v - lr * g
    //     p <- p + v

    private final double lr;
    private final double mu;
    // TODO: what has to be remembered from one step to the next? Tell arrays apart by
    //  their position in the list: the Java objects may be others at the next call.

    public SgdMomentum(double lr, double mu) {
        this.lr = lr;
        this.mu = mu;
    }

    /** Makes one step: changes {@code params} in place, leaves {@code grads} as they are. */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
