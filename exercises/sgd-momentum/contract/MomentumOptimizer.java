package exercise.sgdmomentum;

import gradus.engine.optimizer.Optimizer;

/** An optimiser whose parameters have a velocity: gradients push it, and what is not pushed coasts. */
public interface MomentumOptimizer extends Optimizer {

    /** Makes optimisers at rest. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an optimiser.
         *
         * @param lr the learning rate, positive
         * @param mu the share of its velocity that a parameter keeps from step to step, in [0, 1)
         */
        MomentumOptimizer make(double lr, double mu);
    }
}
