package exercise.adadelta;

import java.util.List;

/** AdaDelta: steps measured by earlier steps. */
public final class Adadelta implements AdadeltaOptimizer {

    // For every number p with gradient g; the averages h (of squared gradients) and u (of squared moves) start at 0:
    //
    //     h <- rho * h + (1 - rho) * g * g
    //     move = -sqrt(u + eps) / sqrt(h + eps) * g
    //     u <- rho * u + (1 - rho) * move * move
    //     p <- p + move

    private final double rho;
    private final double eps;
    // TODO: what has to be remembered from one step to the next? Tell arrays apart by
    //  their position in the list: the Java objects may be others at the next call.

    public Adadelta(double rho, double eps) {
        this.rho = rho;
        this.eps = eps;
    }

    /** Makes one step: changes {@code params} in place, leaves {@code grads} as they are. */
    @Override
    public void step(List<double[]> params, List<double[]> grads) {
        throw new UnsupportedOperationException("TODO");
    }
}
