package exercise.rmsprop;

import java.util.List;

/** RMSProp: AdaGrad with a memory that fades. */
public final class Rmsprop implements RmspropOptimizer {

    // For every number p with gradient g and average h, which starts at 0:
    //
    //     h <- rho * h + (1 - rho) * g * g
    //     p <- p - lr * g / (sqrt(h) + eps)

    private final double lr;
    private final double rho;
    private final double eps;
    // TODO: what has to be remembered from one step to the next? Tell arrays apart by
    //  their position in the list: the Java objects may be others at the next call.

    public Rmsprop(double lr, double rho, double eps) {
        this.lr = lr;
        this.rho = rho;
        this.eps = eps;
    }

    /** Makes one step: changes {@code params} in place, leaves {@code grads} as they are. */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
