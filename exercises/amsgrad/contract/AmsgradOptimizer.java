package exercise.amsgrad;

import gradus.engine.optimizer.Optimizer;

/** Adam with a long memory: the divisor of a parameter comes from the largest second moment it ever had. */
public interface AmsgradOptimizer extends Optimizer {

    /** Makes optimisers that have not seen any gradient yet. */
    @FunctionalInterface
    interface Constructor {

        /**
         * Makes an optimiser.
         *
         * @param lr the learning rate, positive
         * @param b1 the weight of the past in the average of gradients, in (0, 1)
         * @param b2 the weight of the past in the average of squared gradients, in (0, 1)
         * @param eps the small constant that keeps the divisor away from zero, positive
         */
        AmsgradOptimizer make(double lr, double b1, double b2, double eps);
    }
}
